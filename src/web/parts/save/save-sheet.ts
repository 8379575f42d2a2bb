import { formatCivilDate } from '../../i18n/format-date.js';
import { todayAt } from '../../i18n/today.js';
import { xlsxFile, type Sheet } from '../../xlsx/xlsx-file.js';
import { saveFile } from '../save-file.js';
import { noteExport } from './note-export.js';

/** What else is known of a sheet. */
interface SaveOptions {
  readonly date?: string | null;
  /** By what its rows were found, where the address of the page does not say it. */
  readonly searched?: readonly unknown[] | undefined;
  /** How many of its rows are data. */
  readonly count?: number;
}

/**
 * Saves a sheet under its name and a date, today's unless another or none is given, once the service has noted it, and returns the name of
 * the file.
 * @throws ExportNotNoted when the service did not note it: there is no file then
 */
export async function saveSheet(
  sheet: Sheet,
  { date = todayAt(), searched, count = sheet.rows.length }: SaveOptions = {},
): Promise<string> {
  const dated = date === null ? '' : ` ${formatCivilDate(date).replaceAll('/', '-')}`;
  const file = `${sheet.name.replace(/[\\/:*?"<>|]/g, '-')}${dated}.xlsx`;
  await noteExport({ name: sheet.name, count }, searched);
  saveFile(xlsxFile(sheet), file);
  return file;
}
