import { asViewer } from '#app/access/as-viewer.server.ts';
import type { Viewer } from '#app/access/viewer.ts';
import { forbidden, notFound } from '#app/http/answers.ts';
import { type FormErrors, type FormValues, parseFields, readForm } from '#app/http/parse-form.ts';
import { choiceWords } from './choice-words.ts';
import { type ChoiceFields, changesOutcome, choiceFields, chosenOptions, wholeMapping } from './choices.ts';
import { changeOptions, saveMapping, startImport } from './commands.server.ts';
import type { Field } from './header-words.ts';
import type { ImportOptions } from './import.ts';
import { findImport, type ImportView, listMappings } from './queries.server.ts';

type Signed = Viewer & { userId: string };
type Invalid = { outcome: 'invalid'; errors: FormErrors; values: FormValues };
/** `crossed`: the page had grown old. `under way`: it has begun, as by a second press of one button. */
type Outcome<T extends string> = Invalid | { outcome: T | 'crossed' | 'under way' };

/** Keeps what the form says and has the list read again with it. */
export async function keepChoices(viewer: Signed, id: string, request: Request): Promise<Outcome<'kept'>> {
  const read = await readChosen(viewer, id, request);
  if (read.outcome !== 'read') return read;
  await keepMapping(viewer, read);
  const changed = await changeOptions(viewer, id, read.version, read.after);
  return { outcome: changed ? 'kept' : 'crossed' };
}

/** Starts what the page showed. Choices that would make something else of the list are kept, and it is read again. */
export async function startChosen(
  viewer: Signed,
  id: string,
  request: Request,
): Promise<Outcome<'started' | 'reread'>> {
  const read = await readChosen(viewer, id, request);
  if (read.outcome !== 'read') return read;
  const { version, before, after, values } = read;
  await keepMapping(viewer, read);
  if (changesOutcome(before, after)) {
    return { outcome: (await changeOptions(viewer, id, version, after)) ? 'reread' : 'crossed' };
  }
  const missing = await startImport(viewer, id, version, { origin: after.origin, basis: after.basis });
  if (missing.includes('changed')) return { outcome: 'crossed' };
  if (missing.length === 0) return { outcome: 'started' };
  const w = choiceWords[viewer.locale];
  const sentences = { origin: w.originMissing, basis: w.basisMissing, empty: w.startNothing, changed: w.crossed };
  const errors = Object.fromEntries(missing.map((what) => [what === 'empty' ? '' : what, sentences[what]]));
  return { outcome: 'invalid', errors, values };
}

type Chosen = {
  outcome: 'read';
  version: number;
  before: ImportOptions;
  after: ImportOptions;
  values: FormValues;
  mapping: { communityId: string; name: string; fields: Record<string, Field | null> } | null;
};

async function readChosen(viewer: Signed, id: string, request: Request): Promise<Outcome<never> | Chosen> {
  const sent = await readForm(request);
  const form = parseFields(sent, choiceFields, viewer.locale);
  const { found, saved } = await findChosen(viewer, id, form.ok ? (form.value.saved ?? null) : null);
  const { options, summary, state } = found;
  if (!options) throw forbidden();
  if (state !== 'ready') return { outcome: 'under way' };
  const values = Object.fromEntries([...new Set(sent.keys())].map((name) => [name, sent.getAll(name).map(String)]));
  if (!form.ok) return { outcome: 'invalid', errors: form.errors, values };
  if (form.value.version !== found.version || !summary) return { outcome: 'crossed' };
  return {
    outcome: 'read',
    version: found.version,
    before: options,
    after: chosenOptions(sent, form.value, { options, summary }, saved),
    values,
    mapping: mappingToKeep(sent, form.value, found),
  };
}

async function findChosen(viewer: Signed, id: string, savedId: string | null) {
  return asViewer(viewer, async (tx) => {
    const found = await findImport(tx, id);
    if (!found) throw notFound();
    const mappings = savedId ? await listMappings(tx, found.communityId) : [];
    return { found, saved: mappings.find((one) => one.id === savedId)?.mapping ?? null };
  });
}

const mappingToKeep = (sent: FormData, { saveAs }: ChoiceFields, { summary, communityId }: ImportView) =>
  saveAs && summary ? { communityId, name: saveAs, fields: wholeMapping(sent, summary) } : null;

async function keepMapping(viewer: Signed, { mapping }: Chosen): Promise<void> {
  if (mapping) await saveMapping(viewer, mapping.communityId, mapping.name, mapping.fields);
}
