import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors/app-error.js';
import { FILE_LIMIT } from './create-app.js';

/** Room for the lines of a multipart form around its file. */
const ENVELOPE = 64 * 1024;

/** A file that was sent in a form. */
export interface UploadedFile {
  readonly bytes: Buffer;
  readonly filename: string;
}

/**
 * The file in the field `file` of a multipart form, of at most `limit` bytes. A body that says it is too large is refused before
 * it is read, one that does not say so as soon as it is; what a client still sends then is thrown away
 * unread, since a connection that is cut would lose the answer.
 * @throws AppError file-too-large, unsupported-media-type, file-missing
 */
export async function uploadedFile(request: FastifyRequest, limit = FILE_LIMIT): Promise<UploadedFile> {
  const tooLarge = new AppError('file-too-large', {
    field: 'file',
    params: { limit: `${limit / 1024 / 1024} MB` },
  });
  if (Number(request.headers['content-length'] ?? 0) > limit + ENVELOPE) {
    throw tooLarge;
  }
  if (!request.isMultipart()) throw new AppError('unsupported-media-type');
  for await (const part of request.parts()) {
    if (part.type !== 'file' || part.fieldname !== 'file') {
      if (part.type === 'file') part.file.resume();
      continue;
    }
    const bytes = await contentOf(part.file);
    if (bytes === 'too-large' || bytes.length > limit) throw tooLarge;
    return { bytes, filename: part.filename };
  }
  throw new AppError('file-missing', { field: 'file' });
}

/** The bytes of a part; says at once when they are too many, while the parser would read on to the end. */
async function contentOf(file: MultipartFile['file']): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    file.on('data', (chunk: Buffer) => chunks.push(chunk));
    file.once('limit', () => {
      chunks.length = 0;
      resolve('too-large');
    });
    file.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    file.once('error', reject);
  });
}
