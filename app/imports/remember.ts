/** A function of a text, remembered: the cells of a column are often the same few. Forgets all when it has kept so many. */
export function remembered<T>(find: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined && !known.has(text)) {
      if (known.size >= most) known.clear();
      found = find(text);
      known.set(text, found);
    }
    return found as T;
  };
}
