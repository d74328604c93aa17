/** The columns of the directory beside the name, in the order in which they are offered. */
export const columnIds = [
  'circle',
  'what',
  'where',
  'last',
  'communities',
  'themes',
  'relay',
  'needs',
  'mail',
  'phone',
  'rhythm',
  'skills',
  'brings',
  'about',
  'since',
  'kind',
  'level',
  'added',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** Over several communities, or on the page of one; visitors are not told of what they could not read anyway. */
export type Setting = { overall: boolean; signedIn: boolean };

const forSigned: ColumnId[] = ['level', 'rhythm', 'needs', 'added'];

export const offeredColumns = ({ overall, signedIn }: Setting): ColumnId[] =>
  columnIds.filter((id) => (overall || id !== 'communities') && (signedIn || !forSigned.includes(id)));

export const usualColumns: ColumnId[] = ['circle', 'what', 'where', 'last'];

export const numericColumns: ColumnId[] = ['last', 'needs', 'since', 'added'];

/** What the list may be sorted by. Over everything only what a row itself tells: the rest would read every exchange. */
export const sorts = ['name', 'circle', 'where', 'last', 'needs', 'rhythm', 'since', 'kind', 'added'] as const;
export type Sort = (typeof sorts)[number];
export const sortsOverAll: readonly Sort[] = ['name', 'where', 'kind', 'added'];

/** A first press sorts texts from A and the rest from the most. */
export const fallsFirst: readonly Sort[] = ['last', 'needs', 'added', 'since'];

/** Columns that are written in where they stand. */
export const editable = ['name', 'where', 'relay', 'rhythm', 'skills', 'brings', 'about'] as const;
export type Editable = (typeof editable)[number];
export const isEditable = (id: string): id is Editable => editable.some((one) => one === id);

export const narrowest = 80;
export const widest = 640;
