import { useEffect, useState } from 'react';
import { Button } from '#app/ui/button.tsx';

/** Signs in with a passkey. It shows only where the browser has them, and loads its code when it is pressed. */
export function PasskeyButton({ label, failed, to }: { label: string; failed: string; to: string }) {
  const [able, setAble] = useState(false);
  const [sorry, setSorry] = useState(false);
  useEffect(() => setAble('PublicKeyCredential' in window), []);
  if (!able) return null;
  const enter = async () => {
    const { authClient } = await import('./auth.client.ts');
    const answer = await authClient.signIn.passkey();
    if (answer?.error) setSorry(true);
    else window.location.assign(to);
  };
  return (
    <div className="mt-4">
      <Button type="button" variant="quiet" onClick={() => void enter()}>
        {label}
      </Button>
      <p role="status">{sorry ? failed : null}</p>
    </div>
  );
}
