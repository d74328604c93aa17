import { sweepPages } from './sweep.ts';

sweepPages({ thorough: true });
