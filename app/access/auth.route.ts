import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { openedAuth } from './auth.server.ts';

/** better-auth's own addresses: passkeys and OIDC. Those for mail are closed (auth.server.ts): our pages do that. */
const handle = ({ request, context }: LoaderFunctionArgs | ActionFunctionArgs) => {
  const headers = new Headers(request.headers);
  headers.set('x-terreau-client', context.clientIp);
  return openedAuth().auth.handler(new Request(request, { headers }));
};

export const loader = handle;
export const action = handle;
