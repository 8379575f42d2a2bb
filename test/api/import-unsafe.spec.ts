import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganizationModule } from '../../src/modules/organization/organization.module.js';
import { callerAs, createModuleApp, type ModuleApp } from '../support/as-caller.js';
import { xlsxOf } from '../support/import-files.js';
import { MULTIPART, upload } from '../support/upload.js';

interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
  /** Size that the headers claim. */
  readonly claimed?: number;
  readonly flags?: number;
}

/** A zip as a tool would write it, with lies on request. */
function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimed, flags = 0 } of parts) {
    const data = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(claimed ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const types: ZipPart = { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') };
const book = (extra = ''): ZipPart => ({
  name: 'xl/workbook.xml',
  bytes: Buffer.from(`<workbook><sheets/>${extra}</workbook>`),
});
const MEBIBYTE = 1024 * 1024;

describe('a workbook that is none, or too much', () => {
  let service: ModuleApp;
  beforeAll(async () => {
    service = await createModuleApp([OrganizationModule]);
    service.as(callerAs('administrator'));
  });
  afterAll(() => service.close());

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['a zip bomb', () => zipOf([types, book(), { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(64 * MEBIBYTE) }]), 'unsafe-file'],
    ['many small bombs', () => zipOf([types, book(), ...Array.from({ length: 70 }, (_unused, n) => ({ name: `xl/media/${n}.bin`, bytes: Buffer.alloc(1.9 * MEBIBYTE) }))]), 'unsafe-file'],
    ['a bomb that claims to be small', () => zipOf([types, book(), { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(64 * MEBIBYTE), claimed: 1000 }]), 'unreadable-file'],
    ['an encrypted zip', () => zipOf([types, book(), { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from('<a/>'), flags: 1 }]), 'unsafe-file'],
    ['500 parts too many', () => zipOf([types, book(), ...Array.from({ length: 500 }, (_unused, n) => ({ name: `a${n}`, bytes: Buffer.from('a') }))]), 'unsafe-file'],
    ['a part twice', () => zipOf([types, book(), book()]), 'unsafe-file'],
    ['a name for every cell there is', () => zipOf([types, book('<definedNames><definedName name="a">S!$A$1:$XFD$1048576</definedName></definedNames>')]), 'unsafe-file'],
    ['such a name in disguise', () => zipOf([types, book('<definedNames><definedName name="a">S!&#36;A$1:$XFD$1048576</definedName></definedNames>')]), 'unsafe-file'],
    ['a part that climbs folders', () => zipOf([types, book(), { name: '../../etc/passwd', bytes: Buffer.from('a') }]), 'unreadable-file'],
    ['a zip of something else', () => zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'unreadable-file'],
    ['a workbook without sheets', () => zipOf([types, book()]), 'unreadable-file'],
    ['broken XML', () => zipOf([types, { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook><sheets') }]), 'unreadable-file'],
    ['an old .xls', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'), 'unreadable-file'],
    ['half a workbook', async () => (await xlsxOf([['A', 'B']])).subarray(0, 3000), 'unreadable-file'],
  ])('is refused: %s', async (_name, make, code) => {
    const answer = await upload<{ code: string }>(service.app, '/api/v1/imports/people', await make(), 'a.xlsx');
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 422, code });
  }); // prettier-ignore

  it('does not unfold a rule or a merge over every cell there is', async () => {
    const bytes = await xlsxOf([['A1', 'Lê An', 'can-bo', null, null, 'NOPE']], undefined, (sheet) => {
      sheet.mergeCells('J5:XFD5');
      sheet.getCell('C2').dataValidation = { type: 'list', formulae: ['"a,b"'] };
    });
    const began = performance.now();
    const answer = await upload<{ rejected: number }>(service.app, '/api/v1/imports/people', bytes, 'a.xlsx');
    expect(answer.body.rejected).toBe(1);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('an upload of 200 MB', () => {
  let service: ModuleApp;
  let port: number;
  beforeAll(async () => {
    service = await createModuleApp([OrganizationModule]);
    service.as(callerAs('administrator'));
    await service.app.listen(0, '127.0.0.1');
    port = (service.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => service.close());

  const SIZE = 200 * MEBIBYTE;

  /** Sends until the server answers; gives the answer and how many bytes were taken. */
  function send(headers: Record<string, string | number>): Promise<{ status: number; body: string; sent: number }> {
    return new Promise((resolve, reject) => {
      const chunk = Buffer.alloc(MEBIBYTE, 'a');
      let sent = 0;
      let answered = false;
      const outgoing = httpRequest({ port, host: '127.0.0.1', method: 'POST', path: '/api/v1/imports/people', headers: { 'content-type': MULTIPART, ...headers } }, (answer) => {
        answered = true;
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => { body += text; });
        answer.on('end', () => { resolve({ status: answer.statusCode ?? 0, body, sent }); outgoing.destroy(); });
      });
      outgoing.on('error', (error) => { if (!answered) reject(error); });
      outgoing.write('------congvu-test\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
      const more = (): void => {
        while (sent < SIZE && !answered && !outgoing.destroyed) {
          sent += chunk.length;
          if (!outgoing.write(chunk)) { outgoing.once('drain', more); return; }
        }
        if (!answered && !outgoing.destroyed) outgoing.end();
      };
      more();
    });
  } // prettier-ignore

  it('is refused by its stated length before it is read', async () => {
    const answer = await send({ 'content-length': SIZE + 200 });
    expect(answer).toMatchObject({ status: 413 });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'file-too-large' });
    expect(answer.sent).toBeLessThan(SIZE / 2);
  });

  it('is refused at 20 MB when it does not state its length', async () => {
    const answer = await send({ 'transfer-encoding': 'chunked' });
    expect(answer).toMatchObject({ status: 413 });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'file-too-large' });
    expect(answer.sent).toBeLessThan(SIZE / 2);
  });
});
