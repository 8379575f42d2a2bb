/** A cell in hours: `+4`, `P3,5`. */
const HOURS = /^(.*?\D)\d+(?:,\d+)?$/;

/**
 * The symbols of a cell of the timesheet, be it written by day, by half day or in hours. `known` are symbols that have a meaning.
 * @example symbolsIn('+/P', new Set()) // ['+', 'P'], as of '+4 P4'
 */
export function symbolsIn(cell: string, known: ReadonlySet<string>): string[] {
  if (cell === '' || known.has(cell)) return cell === '' ? [] : [cell];
  return [
    ...new Set(
      cell
        .split(/[/ ]/)
        .map((part) => (known.has(part) ? part : (HOURS.exec(part)?.[1] ?? part)))
        .filter((part) => part !== ''),
    ),
  ];
}
