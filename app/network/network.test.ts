import { expect, it } from 'vitest';
import { circlesAsked, type Network, readNetwork, writeNetwork } from './network.ts';

it('arrives in the browser as it left', () => {
  const network: Network = {
    nodes: [
      {
        id: 'a',
        kind: 'person',
        label: 'Noé « l’ami »',
        circle: 'engaged',
        state: null,
        visibility: 'pair',
        themes: ['y', 'x'],
      },
      {
        id: 'b',
        kind: 'project',
        label: 'Le "four"\n</script>',
        circle: null,
        state: 'running',
        visibility: 'public',
        themes: [],
      },
    ],
    edges: [{ id: 'b:a', from: 'a', to: 'b', kind: 'participation', state: null, label: 'porte' }],
    themes: [
      { id: 'x', name: 'Alimentation' },
      { id: 'y', name: 'Culture' },
    ],
    cut: false,
  };
  expect(readNetwork(writeNetwork(network))).toEqual(network);
});

it.each([
  ['', ['engaged', 'informed']],
  ['circle=citizen', ['citizen']],
  ['circle=citizen&circle=engaged', ['engaged', 'citizen']],
  ['circle=none', []],
  ['circle=__proto__', ['engaged', 'informed']],
])('takes the circles of « %s »', (query, expected) => {
  expect(circlesAsked(new URLSearchParams(query))).toEqual(expected);
});
