import { shrinkPicture } from '../../parts/shrink-picture.js';
import type { Photo } from './round-store.js';

/** Longest side: what was worn is seen, and a bad connection carries it. */
const LONGEST = 1600;

/** A photo as it is kept and sent. @throws Error for what is no picture */
export async function shrinkPhoto(file: Blob): Promise<Photo> {
  const picture = await shrinkPicture(file, LONGEST);
  const digest = await crypto.subtle.digest('SHA-256', await picture.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { sha256, picture };
}
