import { createContext } from 'react';

/**
 * Lets our scripts through the content policy. Known while the server renders; in the browser empty, as browsers hide
 * nonces from scripts: on hydration the attribute reads empty too.
 */
export const Nonce = createContext('');
