import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';

/** Passkeys need the browser's own hand; everything else of sign-in goes through pages. */
export const authClient = createAuthClient({ plugins: [passkeyClient()] });
