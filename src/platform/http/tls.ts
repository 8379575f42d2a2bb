import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { Environment } from '../config/environment.js';
import { StartError } from '../errors/start-error.js';

/** Certificate (with those between it and the authority) and key, in PEM. */
export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
}

type Settings = Pick<Environment, 'TLS_CERT_FILE' | 'TLS_KEY_FILE' | 'PUBLIC_URL'>;

/** What the service speaks HTTPS with, or undefined where a proxy does that. @throws StartError saying what to set */
export async function tlsFiles({
  TLS_CERT_FILE,
  TLS_KEY_FILE,
  PUBLIC_URL,
}: Settings): Promise<TlsFiles | undefined> {
  if (TLS_CERT_FILE === undefined && TLS_KEY_FILE === undefined) return undefined;
  if (TLS_CERT_FILE === undefined || TLS_KEY_FILE === undefined)
    throw new StartError('HTTPS needs both TLS_CERT_FILE and TLS_KEY_FILE.');
  // Else cookies would not be Secure, and requests of the service's own pages would count as foreign.
  if (!PUBLIC_URL?.startsWith('https://'))
    throw new StartError(
      'With TLS_CERT_FILE set PUBLIC_URL to the https address that the certificate names, such as https://congvu.tinh.gov.vn.',
    );
  const [cert, key] = await Promise.all([
    contentOf('TLS_CERT_FILE', TLS_CERT_FILE),
    contentOf('TLS_KEY_FILE', TLS_KEY_FILE),
  ]);
  try {
    createSecureContext({ cert, key });
  } catch (cause) {
    throw new StartError(
      `TLS_CERT_FILE and TLS_KEY_FILE are no certificate and its key in PEM: ${cause instanceof Error ? cause.message : ''}`,
      { cause },
    );
  }
  return { cert, key };
}

async function contentOf(name: string, file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new StartError(`${name}=${file} cannot be read (${(cause as { code?: string }).code ?? ''}).`, {
      cause,
    });
  }
}
