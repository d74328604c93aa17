import { placeNodes } from './layout.ts';

// Layout takes a while on a phone: the page stays usable meanwhile.
self.onmessage = (event: MessageEvent<{ ids: string[]; edges: [string, string][] }>) => {
  self.postMessage(placeNodes(event.data.ids, event.data.edges));
};
