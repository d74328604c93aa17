/** Where to go after signing in: a path of ours, never another site. */
export function returnPath(asked: FormDataEntryValue | string | null): string {
  const path = typeof asked === 'string' ? asked : '';
  return /^\/(?![/\\])[^\s\\]*$/.test(path) && !path.startsWith('/sign-in') ? path : '/today';
}
