import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import pg from 'pg';
import { ServiceProcess } from '../support/service-process.js';
import { withDatabase } from '../support/test-database.js';
import { scratchFolder } from '../support/scratch-folder.js';

/** What an operator reads when the surroundings do not fit: one sentence, and exit code 1. */
describe('a start that is refused', () => {
  const { adminUrl } = JSON.parse(process.env['CONGVU_TEST_SERVER'] ?? '{}') as { adminUrl: string };
  const stranger = `congvu_test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  const folder = scratchFolder('refused');
  const as = (user: string, password: string, database: string): string => {
    const url = new URL(withDatabase(adminUrl, database));
    return Object.assign(url, { username: user, password }).toString();
  };
  beforeAll(async () => {
    await admin.connect();
    await admin.query(`CREATE ROLE ${stranger} LOGIN PASSWORD 'dung'`);
    await admin.query(`CREATE DATABASE ${stranger} TEMPLATE template0`);
  });
  afterAll(async () => {
    await admin.query(`DROP DATABASE ${stranger} WITH (FORCE)`);
    await admin.query(`DROP ROLE ${stranger}`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function refusal(command: string, environment: Record<string, string>): Promise<string> {
    const service = new ServiceProcess([command], { CONGVU_DATA_DIR: folder, PORT: '0', ...environment });
    const began = Date.now();
    expect(await service.exit()).toBe(1);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(service.stderr).not.toMatch(/^\s+at /m);
    return service.stderr;
  }

  it.each(['serve', 'migrate'])('says that the password is wrong (%s)', async (command) => {
    const DATABASE_URL = as(stranger, 'sai-mat-khau', stranger);
    const said = await refusal(command, { DATABASE_URL });
    expect(said).toMatch(/refuses the role or its password .*Check both in DATABASE_URL/);
    expect(said).not.toContain('sai-mat-khau');
  });

  it.each(['serve', 'migrate'])('says that there is no such database (%s)', async (command) => {
    const DATABASE_URL = as(stranger, 'dung', 'khong_co');
    expect(await refusal(command, { DATABASE_URL })).toMatch(/"khong_co" does not exist.*CREATE DATABASE/);
  });

  it('says who may migrate', async () => {
    const DATABASE_URL = as(stranger, 'dung', stranger);
    expect(await refusal('migrate', { DATABASE_URL })).toMatch(/permission denied.*MIGRATION_DATABASE_URL/);
  });

  it('says that the server does not answer', async () => {
    const DATABASE_URL = 'postgres://a:b@127.0.0.1:1/c';
    expect(await refusal('serve', { DATABASE_URL })).toContain('The database does not answer');
  });

  it('lists a wrong TRUST_PROXY among the configuration', async () => {
    expect(await refusal('serve', { TRUST_PROXY: 'foo' })).toMatch(/TRUST_PROXY="foo": .*linklocal/);
  });

  it('says what is missing for HTTPS, and that a file is no certificate', async () => {
    const file = join(folder, 'khong-phai.pem');
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, 'không phải chứng thư');
    const PUBLIC_URL = 'https://congvu.tinh.gov.vn';
    expect(await refusal('serve', { TLS_CERT_FILE: file, PUBLIC_URL })).toContain('both TLS_CERT_FILE and TLS_KEY_FILE');
    expect(await refusal('serve', { TLS_CERT_FILE: file, TLS_KEY_FILE: file })).toContain('set PUBLIC_URL to the https address');
    expect(await refusal('serve', { TLS_CERT_FILE: file, TLS_KEY_FILE: file, PUBLIC_URL })).toContain('are no certificate and its key in PEM');
    expect(await refusal('serve', { TLS_CERT_FILE: '/khong/co', TLS_KEY_FILE: file, PUBLIC_URL })).toContain('TLS_CERT_FILE=/khong/co cannot be read (ENOENT)');
  }); // prettier-ignore

  it('says that the data folder cannot be made', async () => {
    expect(await refusal('serve', { CONGVU_DATA_DIR: '/proc/x' })).toMatch(/\/proc\/x.*CONGVU_DATA_DIR/);
  });

  it('says that the port is taken before it touches the database', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const PORT = String((blocker.address() as AddressInfo).port);
    const DATABASE_URL = 'postgres://a:b@127.0.0.1:1/c';
    expect(await refusal('serve', { PORT, DATABASE_URL })).toContain(`Port ${PORT} is in use. Set PORT`);
    await new Promise((resolve) => blocker.close(resolve));
  });
});
