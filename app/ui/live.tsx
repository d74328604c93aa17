import type { ReactNode } from 'react';

/** Says a change to those who do not see it. Keep it mounted; change what it holds. */
export function Live({ urgent, children }: { urgent?: boolean; children: ReactNode }) {
  return (
    <div className="sr-only" role={urgent ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
