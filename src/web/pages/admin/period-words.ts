/**
 * The month or day that a job is about, as people write it; null for a name of the job's own, which is for programs.
 * @example periodWords('2026-11-30') // '30/11/2026'
 * @example periodWords('2026-11') // '11/2026'
 */
export function periodWords(period: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/.exec(period) ?? [];
  if (year === undefined || month === undefined) return null;
  return [day, month, year].filter((part) => part !== undefined).join('/');
}
