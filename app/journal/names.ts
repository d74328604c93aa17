/** What lists sort a person by: the name after the first given name, then that one. "Jeanne Vidal" gives "Vidal Jeanne". */
export function sortNameOf(name: string): string {
  const [given, ...family] = name.split(' ');
  return family.length > 0 ? `${family.join(' ')} ${given}` : name;
}
