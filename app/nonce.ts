import { createContext } from 'react';

/**
 * Lets our scripts through the content policy. Known while the server renders; in the browser empty, as browsers hide
 * nonces from scripts: on hydration the attribute reads empty too.
 */
export const Nonce = createContext('');

/** The number under which the log knows this request, for pages that say something went wrong. Empty in the browser. */
export const RequestNumber = createContext('');
