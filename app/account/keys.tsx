import { Form, useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { accessWords } from '#app/access/words.ts';
import { Moment } from '#app/i18n/moments.tsx';
import { useWords } from '#app/i18n/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/messages.tsx';
import { Section } from '#app/ui/page.tsx';
import type { listKeys } from './sessions.server.ts';

type KeysProps = { keys: Awaited<ReturnType<typeof listKeys>> };

/** The devices one entered from, and the passkeys of the account: each can be taken back. */
export function Keys({ keys }: KeysProps) {
  const w = useWords(accessWords);
  return (
    <>
      <Section title={w.sessions}>
        <p>{w.sessionsLede}</p>
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {keys.sessions.map((session) => (
            <li key={session.id} className="flex items-center justify-between gap-4 py-2">
              <span>
                {session.device}{' '}
                <span className="text-ink-soft">
                  {w.signedInSince} <Moment at={session.since} />
                </span>
              </span>
              {session.current ? (
                <strong>{w.thisOne}</strong>
              ) : (
                <CloseForm field="session" value={session.id} label={w.close} of={session.device} />
              )}
            </li>
          ))}
        </ul>
        {keys.sessions.length > 1 ? <CloseForm field="session" value="others" label={w.closeOthers} of="" /> : null}
      </Section>
      <Section title={w.passkeys}>
        <p>{w.passkeysLede}</p>
        {keys.passkeys.length === 0 ? <p className="text-ink-soft">{w.noPasskey}</p> : null}
        <ul className="mt-3">
          {keys.passkeys.map((passkey) => (
            <li key={passkey.id} className="flex items-center justify-between gap-4 py-2">
              <span>
                {passkey.name ?? w.passkeys}{' '}
                {passkey.since ? (
                  <span className="text-ink-soft">
                    <Moment at={passkey.since} />
                  </span>
                ) : null}
              </span>
              <CloseForm field="passkey" value={passkey.id} label={w.remove} of={passkey.name ?? ''} />
            </li>
          ))}
        </ul>
        <AddPasskey label={w.addPasskey} failed={w.passkeyFailed} />
      </Section>
      {keys.oidc ? (
        <Section title={w.oidcTitle(keys.oidc.name)}>
          {keys.oidc.linked ? (
            <div className="flex items-center justify-between gap-4">
              <p>{w.oidcLinked}</p>
              <CloseForm field="oidc" value="1" label={w.unlink} of={keys.oidc.name} />
            </div>
          ) : (
            <>
              <p>{w.oidcLede}</p>
              <Form method="post" action="/sign-in/oidc" reloadDocument className="mt-3">
                <input type="hidden" name="to" value="/account" />
                <input type="hidden" name="link" value="1" />
                <Button type="submit">{w.linkOidc(keys.oidc.name)}</Button>
              </Form>
            </>
          )}
        </Section>
      ) : null}
    </>
  );
}

function CloseForm({
  field,
  value,
  label,
  of,
}: {
  field: 'session' | 'passkey' | 'oidc';
  value: string;
  label: string;
  of: string;
}) {
  return (
    <Form method="post" action="/account/sessions/close">
      <Button type="submit" name={field} value={value} variant="quiet" aria-label={of ? `${label}, ${of}` : label}>
        {label}
      </Button>
    </Form>
  );
}

function AddPasskey({ label, failed }: { label: string; failed: string }) {
  const [able, setAble] = useState(false);
  const [sorry, setSorry] = useState(false);
  const { revalidate } = useRevalidator();
  useEffect(() => setAble('PublicKeyCredential' in window), []);
  if (!able) return null;
  const add = async () => {
    const { authClient } = await import('../access/auth.client.ts');
    const answer = await authClient.passkey.addPasskey();
    setSorry(Boolean(answer?.error));
    revalidate();
  };
  return (
    <div className="mt-3">
      <Button type="button" onClick={() => void add()}>
        {label}
      </Button>
      {sorry ? (
        <Notice kind="warning" live>
          {failed}
        </Notice>
      ) : null}
    </div>
  );
}
