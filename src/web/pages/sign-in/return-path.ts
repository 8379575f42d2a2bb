/** The page to go to after signing in: a path of this client, never another site. */
export function returnPath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}
