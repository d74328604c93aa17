// node bin/run.mjs app/cli/x.ts args…: a program of Terreau's, on Node 24, whatever Node started this.
import { makeReady, refuse, run } from './launch.mjs';

const [file, ...args] = process.argv.slice(2);
if (!file) refuse('Usage : node bin/run.mjs fichier.ts arguments…', 'Usage: node bin/run.mjs file.ts arguments…');
process.exitCode = await run(makeReady(), [file, ...args]);
