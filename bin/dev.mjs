// npm run dev: the sources through Vite, reloaded as they change.
import { makeReady, run } from './launch.mjs';

process.exitCode = await run(makeReady(), ['app/server.ts'], { NODE_ENV: 'development' });
