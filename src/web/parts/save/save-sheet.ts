import { formatCivilDate } from '../../i18n/format-date.js';
import { todayAt } from '../../i18n/today.js';
import { xlsxFile, type Sheet } from '../../xlsx/xlsx-file.js';
import { saveFile } from '../save-file.js';

/** Saves a sheet under its name and a date, today's unless another or none is given, and returns the name of the file. */
export function saveSheet(sheet: Sheet, date: string | null = todayAt()): string {
  const dated = date === null ? '' : ` ${formatCivilDate(date).replaceAll('/', '-')}`;
  const file = `${sheet.name.replace(/[\\/:*?"<>|]/g, '-')}${dated}.xlsx`;
  saveFile(xlsxFile(sheet), file);
  return file;
}
