import { answerOf } from '../../../api/answer-of.js';
import type { Problem } from '../../../api/refusal.js';
import { shownLanguage } from '../../../i18n/shown-language.js';
import { saveFile } from '../../../parts/save-file.js';

/**
 * Fetches a file that the service makes while one waits, and hands it to the browser under the name that the service gave it. A link
 * would show a refusal as bare text.
 * @throws RefusalError, UnreachableError
 */
export async function fetchFile(path: string): Promise<void> {
  const exchange = async () => {
    const headers = { 'accept-language': shownLanguage() };
    const response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', headers });
    return response.ok
      ? { data: await response.blob(), response }
      : { error: (await response.json()) as Problem, response };
  };
  let name = '';
  const file = await answerOf<Blob>(
    exchange().then((done) => {
      name = nameIn(done.response.headers.get('content-disposition') ?? '');
      return done;
    }),
  );
  saveFile(file, name);
}

/** The name in a header of the service. @example nameIn(`attachment; filename*=UTF-8''b%C3%A1o.xlsx`) // 'báo.xlsx' */
export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'congvu';
}
