// npm start: install, build when stale, run.
import { buildWhenStale } from './build.mjs';
import { makeReady, run } from './launch.mjs';

const node = makeReady();
const built = await buildWhenStale(node);
process.exitCode = built || (await run(node, ['app/server.ts'], { NODE_ENV: 'production' }));
