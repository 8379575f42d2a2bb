import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../platform/errors/app-error.js';
import { FILE_LIMIT } from '../../../platform/http/create-app.js';

/** Room for the lines of a multipart form around its file. */
const ENVELOPE = 64 * 1024;

/** A file that was sent in a form. */
export interface UploadedFile {
  readonly bytes: Buffer;
  readonly filename: string;
}

/**
 * The file in the field `file` of a multipart form. A body that says it is too large is refused before
 * it is read, and the connection closed, so that the rest is never sent.
 * @throws AppError file-too-large, unsupported-media-type, file-missing
 */
export async function uploadedFile(request: FastifyRequest, reply: FastifyReply): Promise<UploadedFile> {
  const tooLarge = new AppError('file-too-large', {
    field: 'file',
    params: { limit: `${FILE_LIMIT / 1024 / 1024} MB` },
  });
  if (Number(request.headers['content-length'] ?? 0) > FILE_LIMIT + ENVELOPE) {
    void reply.header('connection', 'close');
    throw tooLarge;
  }
  if (!request.isMultipart()) throw new AppError('unsupported-media-type');
  for await (const part of request.parts()) {
    if (part.type !== 'file' || part.fieldname !== 'file') {
      if (part.type === 'file') part.file.resume();
      continue;
    }
    try {
      return { bytes: await part.toBuffer(), filename: part.filename };
    } catch (error) {
      if (!part.file.truncated) throw error;
      void reply.header('connection', 'close');
      throw tooLarge;
    }
  }
  throw new AppError('file-missing', { field: 'file' });
}
