import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const BOUNDARY = '----congvu-test';

/** The body of a multipart form with one file. */
export function multipart(bytes: Buffer, filename: string, field = 'file'): Buffer {
  const head =
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${filename}"\r\n` +
    'content-type: application/octet-stream\r\n\r\n';
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

/** The content type of {@link multipart}. */
export const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`;

/** Uploads a file and gives status and JSON of the answer. */
export async function upload<T>(
  app: NestFastifyApplication,
  url: string,
  bytes: Buffer,
  filename: string,
  field = 'file',
): Promise<{ status: number; body: T }> {
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: multipart(bytes, filename, field),
    headers: { 'content-type': MULTIPART },
  });
  return { status: answer.statusCode, body: answer.json<T>() };
}
