import type { Server } from 'node:http';
import { say } from '#db/terminal.ts';

/** A terminal sends its Ctrl+C to every process of the command, and npm hands it on: one press arrives several times. */
const samePress = 1000;

export type Stop = {
  /** Closers run one after the other, the last added first. */
  onStop(close: () => unknown): void;
  stop(exitCode: number): Promise<void>;
  readonly stopping: boolean;
};

/** An orderly end on SIGTERM and SIGINT, and on the death of the command that launched us. A second signal ends at once. */
export function orderlyStop(): Stop {
  const closers: (() => unknown)[] = [];
  let since: number | null = null;
  const stop = async (exitCode: number) => {
    if (since !== null) return;
    since = Date.now();
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(exitCode);
  };
  const onSignal = () => {
    if (since !== null && Date.now() - since > samePress) process.exit(1);
    if (since === null) console.log(say('Arrêt…', 'Stopping…'));
    void stop(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
  watchLauncher(onSignal);
  return {
    onStop: (close) => closers.push(close),
    stop,
    get stopping() {
      return since !== null;
    },
  };
}

/** `npm start` killed without a word (kill -9) must not leave this process behind. */
function watchLauncher(gone: () => void): void {
  const launcher = Number(process.env.TERREAU_LAUNCHER);
  if (!launcher || process.platform === 'win32') return;
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

/** Takes no new request, and waits for those under way, `patience` milliseconds at most. */
export async function closeServer(server: Server, patience = 10_000): Promise<void> {
  // Kept-alive connections become idle one by one, as their last answer goes out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const limit = setTimeout(() => server.closeAllConnections(), patience);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(limit);
}
