// The server that the tests share: node e2e/serve.ts <port>. Ends with its data when it is told to.
import { startServer, stopped, throwawayFolder } from './server.ts';

const folder = throwawayFolder();
const { child, said } = startServer(folder.path, Number(process.argv[2]), { print: true });
child.on('exit', (code) => {
  if (code) console.error(said());
  folder.remove();
  process.exit(code ?? 1);
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stopped(child, 'SIGTERM'));
