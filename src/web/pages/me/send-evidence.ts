import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';

/** Adds a file to an explanation that waits. @throws RefusalError, UnreachableError */
export async function sendEvidence(explanationId: string, file: File): Promise<void> {
  await answerOf(
    api.POST('/api/v1/explanations/{id}/files', {
      params: { path: { id: explanationId } },
      // The generated type knows no files; what is sent is the form below.
      body: { file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', file);
        return form;
      },
    }),
  );
}

/** Adds files one after the other; those that were refused, by name, with what the service said. */
export async function sendAllEvidence(
  explanationId: string,
  files: readonly File[],
): Promise<readonly { readonly name: string; readonly error: unknown }[]> {
  const refused: { readonly name: string; readonly error: unknown }[] = [];
  for (const file of files) {
    try {
      await sendEvidence(explanationId, file);
    } catch (error) {
      refused.push({ name: file.name, error });
    }
  }
  return refused;
}
