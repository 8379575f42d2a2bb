import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceProcess } from '../support/service-process.js';
import { scratchFolder } from '../support/scratch-folder.js';

/** The commands of docs/https.md as they stand there, with names for this machine. */
function makeCertificates(folder: string): void {
  const guide = readFileSync(new URL('../../docs/https.md', import.meta.url), 'utf8');
  const blocks = [...guide.matchAll(/```sh\n(openssl req[\s\S]*?)```/g)].map(([, block]) => block ?? '');
  expect(blocks).toHaveLength(2);
  const script = blocks
    .join('\n')
    .replaceAll('congvu.noibo', 'localhost')
    .replaceAll('192.168.1.10', '127.0.0.1');
  writeFileSync(join(folder, 'make.sh'), `set -e\n${script}`);
  execFileSync('sh', ['make.sh'], { cwd: folder, stdio: 'pipe' });
}

describe('HTTPS by the service itself', () => {
  const folder = scratchFolder('https');
  let service: ServiceProcess;
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    makeCertificates(folder);
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers whoever trusts the authority of the office, with the headers of a safe origin, and nobody else', async () => {
    const port = await freePort();
    service = new ServiceProcess(['serve'], {
      CONGVU_DATA_DIR: join(folder, 'data'), PORT: String(port), PUBLIC_URL: 'https://localhost',
      TLS_CERT_FILE: join(folder, 'congvu.crt'), TLS_KEY_FILE: join(folder, 'congvu.key'),
    }); // prettier-ignore
    await service.line(/setup#cvu_/);
    const answer = await ask(port, readFileSync(join(folder, 'co-quan.crt')));
    expect(answer).toMatchObject({ status: 200, hsts: 'max-age=15552000; includeSubDomains' });
    await expect(ask(port, undefined)).rejects.toThrow(/self-signed|unable to verify|local issuer/);
  });
});

function ask(port: number, ca: Buffer | undefined): Promise<{ status?: number; hsts?: string }> {
  return new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path: '/health/live', ...(ca && { ca }) }, (answer) => {
      answer.resume();
      const { statusCode, headers } = answer;
      resolve({
        ...(statusCode !== undefined && { status: statusCode }),
        ...(headers['strict-transport-security'] !== undefined && {
          hsts: headers['strict-transport-security'],
        }),
      });
    }).on('error', reject);
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
