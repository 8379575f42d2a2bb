const QUALITY = 0.8;

/**
 * A picture as a small JPEG, at most `longest` pixels at its longer side, without what the camera adds of place and time.
 * @throws Error for what is no picture
 */
export async function shrinkPicture(file: Blob, longest: number): Promise<Blob> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (picture === null) throw new Error('the picture cannot be drawn');
  return picture;
}
