import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { exportNote, type SavedList } from './export-note.js';
import { ExportNotNoted } from '../export-not-noted.js';

/** Has the service note what is about to be saved. @throws ExportNotNoted */
export async function noteExport(list: SavedList, searched: readonly unknown[] | undefined): Promise<void> {
  const { pathname, search } = window.location;
  const body = exportNote(list, `${pathname}${search}`, searched);
  try {
    await answerOf(api.POST('/api/v1/exports', { body }));
  } catch (error) {
    throw new ExportNotNoted(error);
  }
}
