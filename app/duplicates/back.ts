/** The page of duplicates that an act was made on, with what it then tells instead of what it told before. */
export function backTo(asked: string | undefined, tell: Record<string, string> = {}): string {
  const known = /^\/(duplicates|communities\/[\w-]+\/duplicates)(\?[\w=&-]*)?$/.exec(asked ?? '');
  const query = new URLSearchParams(known?.[2]);
  for (const name of ['apart', 'back']) query.delete(name);
  for (const [name, value] of Object.entries(tell)) query.set(name, value);
  const path = `/${known?.[1] ?? 'duplicates'}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The two ids of `?apart=…` and `?back=…`, or null. */
export function told(value: string | null): { id: string; other: string } | null {
  const [id = '', other = ''] = value?.split('.') ?? [];
  return /^[0-9a-f-]{36}$/.test(id) && /^[0-9a-f-]{36}$/.test(other) ? { id, other } : null;
}
