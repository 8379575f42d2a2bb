import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';

export type ImportKind = 'people' | 'units';
export type ImportResult = components['schemas']['ImportResultView'];
export type ImportRow = components['schemas']['RowResultView'];

/** Sends a file to be imported, or only to be looked over. @throws RefusalError, UnreachableError */
export function sendImport(kind: ImportKind, file: File, dryRun: boolean): Promise<ImportResult> {
  const options = {
    params: { query: { dryRun } },
    // The generated type knows no files; what is sent is the form below.
    body: { file: file.name },
    bodySerializer: () => {
      const form = new FormData();
      form.set('file', file);
      return form;
    },
  };
  return kind === 'people'
    ? answerOf(api.POST('/api/v1/imports/people', options))
    : answerOf(api.POST('/api/v1/imports/units', options));
}
