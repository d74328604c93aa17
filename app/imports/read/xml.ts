import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { CannotRead } from './list.ts';

type Handlers = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Gives each element to the handlers, names without their prefix; yields after each chunk. Entities are never expanded. */
export async function* readXml(chunks: AsyncIterable<Buffer>, { open, text, close }: Handlers): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: false });
  const decoder = new StringDecoder('utf8');
  parser.on('error', () => {
    throw new CannotRead('Ce classeur est abîmé.', 'This workbook is damaged.');
  });
  if (open) parser.on('opentag', (tag) => open(bare(tag.name), tag.attributes as Record<string, string>));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', (tag) => close(bare(tag.name)));
  for await (const chunk of chunks) {
    parser.write(decoder.write(chunk));
    yield;
  }
  parser.write(decoder.end()).close();
  yield;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads to the end what only its handlers keep. */
export async function drain(reading: AsyncIterable<void>): Promise<void> {
  for await (const _ of reading);
}
