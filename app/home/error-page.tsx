import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useContext } from 'react';
import { useWords } from '#app/i18n/words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page.tsx';
import { RequestNumber } from '../nonce.ts';
import { HouseFrame } from './house-frame.tsx';
import { homeWords } from './words.ts';

/** The calm page for what could not be shown. */
export function ErrorPage() {
  const w = useWords(homeWords);
  const error = useRouteError();
  const number = useContext(RequestNumber);
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const [title, text] =
    status === 404
      ? [w.notFoundTitle, w.notFoundText]
      : status === 403
        ? [w.forbiddenTitle, w.forbiddenText]
        : status === 422
          ? [w.refusedTitle, w.refusedText]
          : [w.errorTitle, w.errorText];
  return (
    <HouseFrame>
      <title>{`${title} · Terreau`}</title>
      <PageHeader title={title} lede={text} />
      {status === 500 ? (
        <p className="mb-6">
          {w.errorNumber} <code suppressHydrationWarning>{number}</code>
        </p>
      ) : null}
      <LinkButton to="/">{w.backHome}</LinkButton>
    </HouseFrame>
  );
}
