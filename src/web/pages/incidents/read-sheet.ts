import type { components } from '../../api-types.js';

type Row = components['schemas']['SheetRow'];

/**
 * A signed sheet as it is typed, a line each person: the code and the times. Gives the rows, or the number of the
 * first line (from 1) that is none. Example: `CB001 07:30 11h35 13:30 17:00`.
 */
export function readSheet(text: string): { readonly rows: Row[] } | { readonly wrongLine: number } {
  const rows: Row[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [employeeCode, ...times] = line.split(/[\s,;]+/).filter((part) => part !== '');
    if (employeeCode === undefined) continue;
    const read = times.map(readTime);
    if (read.length === 0 || read.some((time) => time === null)) return { wrongLine: index + 1 };
    rows.push({ employeeCode, times: read.flatMap((time) => (time === null ? [] : [{ time }])) });
  }
  return { rows };
}

function readTime(text: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:hH.](\d{2})$/.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
