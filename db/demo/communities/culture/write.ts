import { notebook } from '../../notation.ts';

export const { t, i, need, reply, synergy, project, ask } = notebook('culture', 'culture');
