import { UsageError } from './with-service.js';

/**
 * The password on standard input: its first line, without the line end.
 * @throws UsageError when nothing is there.
 */
export async function readPassword(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const password = Buffer.concat(chunks).toString('utf8').split(/\r?\n/)[0] ?? '';
  if (password === '')
    throw new UsageError(
      'No password on standard input. Example: printf %s "$PASSWORD" | congvu user create …',
    );
  return password;
}
