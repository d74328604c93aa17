import type { Settings } from '#app/settings.server.ts';
import type { Connections } from '#db/prepare.server.ts';

/** A statement as the application sent it, and the connection it went through. */
export type Sent = { connection: number; text: string; values: unknown[] };

/** Between the bench and the process that serves the pages it measures. */
export type ToServer = { open: { connections: Connections; settings: Settings } } | { record: boolean };
export type FromServer = { port: number } | { recording: true } | { recorded: Sent[] };
