import type { ImportResult } from './imports-queries.js';

/**
 * The rows that were rejected as a table with the columns of the file, to be put right and imported again; what is to be done stands in
 * a last column without a name, which imports pass over.
 */
export function failedRows(
  { header, rows }: Pick<ImportResult, 'header' | 'rows'>,
  sentenceOf: (fault: ImportResult['rows'][number]['faults'][number]) => string,
): string[][] {
  const failed = rows.filter(({ status }) => status === 'rejected');
  return [
    [...header, ''],
    ...failed.map(({ cells = [], faults }) => [
      ...header.map((_name, index) => cells[index] ?? ''),
      faults.map((fault) => `${fault.cell}: ${sentenceOf(fault)}`).join(' '),
    ]),
  ];
}
