import type { Photo } from './round-store.js';

/** Longest side: what was worn is seen, and a bad connection carries it. */
const LONGEST = 1600;
const QUALITY = 0.8;

/** A photo as it is kept and sent: a small JPEG, without what the camera adds of place and time. @throws Error for what is no picture */
export async function shrinkPhoto(file: Blob): Promise<Photo> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (picture === null) throw new Error('the picture cannot be drawn');
  const digest = await crypto.subtle.digest('SHA-256', await picture.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { sha256, picture };
}
