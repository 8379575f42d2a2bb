import { createServer } from 'node:net';
import type { Environment } from '../config/environment.js';
import { StartError } from '../errors/start-error.js';

type Place = Pick<Environment, 'PORT' | 'HOST'>;

/** Listens and stops again, so that a taken port is known before anything else begins. @throws StartError */
export async function checkPort({ PORT, HOST }: Place): Promise<void> {
  const probe = createServer();
  await explainListening(
    { PORT, HOST },
    new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(PORT, HOST, resolve);
    }),
  );
  await new Promise((resolve) => probe.close(resolve));
}

/** Listens by `work`. @throws StartError saying what to set when that is refused */
export async function explainListening<T>({ PORT, HOST }: Place, work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    const sentence = sentenceOf((cause as { code?: string }).code, PORT, HOST);
    throw sentence === undefined ? cause : new StartError(sentence, { cause });
  });
}

function sentenceOf(code: string | undefined, port: number, host: string): string | undefined {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Set PORT to another one, or stop what uses it.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to 1024 or more.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `HOST=${host} is no address of this machine.`;
  return undefined;
}
