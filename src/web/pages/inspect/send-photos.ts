import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { RefusalError } from '../../api/refusal.js';
import type { Photo, RoundStore } from './round-store.js';

/** Photos that will never be taken: sending them again changes nothing. */
const LASTING = ['photos-off', 'photo-unknown', 'not-found', 'wrong-file-type', 'file-too-large'];

/**
 * Sends the photos of a round whose check the service has; those that no check names any more are forgotten.
 * @throws UnreachableError or a RefusalError: the rest waits on this device
 */
export async function sendPhotos(store: RoundStore, roundId: string): Promise<void> {
  const photos = await store.photosOf(roundId);
  if (photos.length === 0) return;
  const round = await store.change(roundId, (kept) => kept);
  for (const photo of photos) {
    const check = round?.checks.find(({ sent }) => sent.photos?.includes(photo.sha256));
    if (check !== undefined && check.state !== 'taken') continue;
    if (check !== undefined) await sendPhoto(roundId, check.sent.id, photo);
    await store.dropPhoto(roundId, photo.sha256);
  }
}

async function sendPhoto(roundId: string, checkId: string, { sha256, picture }: Photo): Promise<void> {
  try {
    await answerOf(
      api.POST('/api/v1/inspections/{id}/checks/{checkId}/photos', {
        params: { path: { id: roundId, checkId } },
        // The generated type knows no files; what is sent is the form below.
        body: { file: sha256 },
        bodySerializer: () => {
          const form = new FormData();
          form.set('file', picture, `${sha256}.jpg`);
          return form;
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof RefusalError) || !LASTING.includes(error.problem.code)) throw error;
  }
}
