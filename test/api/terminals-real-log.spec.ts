import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AttlogImportService } from '../../src/modules/scans/attlog-import.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import { createTestApp, type TestApp } from '../support/test-app.js';
import { withTerminals, type TerminalClient } from '../support/terminal-client.js';

const realLog = process.env['CONGVU_REAL_LOG'] ?? resolve('../shared/data/attlog-municipal-office.dat');
const described = existsSync(realLog) ? describe : describe.skip;

described(`the log of a real terminal, pushed${existsSync(realLog) ? '' : ' (skipped: not at hand)'}`, () => {
  let service: TestApp;
  let terminals: readonly TerminalClient[];
  let ids: readonly string[];
  let lines: readonly string[];
  beforeAll(async () => {
    service = await createTestApp({}, new Date('2026-11-23T01:00:00Z'));
    ({ terminals, ids } = await withTerminals(service, ['REAL0001', 'REAL0002', 'REAL0003'], 'Asia/Manila'));
    lines = readFileSync(realLog, 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '');
  }); // prettier-ignore
  afterAll(() => service.close());

  /** Everything of a scan that does not say how it came. */
  const rowsOf = (device: number): Promise<Record<string, unknown>[]> =>
    service.database.dataSource.query(
      `SELECT k.key, k.payload_hash, s.filed_at, s.credential, s.scanned_at, s.local_time, s.direction, s.state, s.verify, s.suspicion
       FROM scan s JOIN scan_key k ON k.scan_id = s.id WHERE s.device_id = $1 ORDER BY k.key`,
      [ids[device]],
    );

  /** Posts everything in bodies of 200 lines; returns how many lines were said to be dealt with. */
  async function pushAll(terminal: TerminalClient, all: readonly string[]): Promise<number> {
    let counted = 0;
    for (let start = 0; start < all.length; start += 200) {
      const body = all.slice(start, start + 200);
      const answer = await terminal.push(body.join('\n'));
      expect(answer).toBe(`OK: ${body.length}`);
      counted += Number(answer.slice(4));
    }
    return counted;
  }

  it('gives the same rows as the import of the file, 11,902 of them, in bodies of 200 lines, and none the second time', async () => {
    const imports = service.app.get(AttlogImportService);
    await imports.import(systemCaller('test'), 'MAY-REAL0001', readFileSync(realLog));
    const imported = await rowsOf(0);
    expect(imported).toHaveLength(11_902);
    const pushed = lines.map((line) => {
      const [pin = '', time, , ...rest] = line.split('\t');
      return [pin.trim(), time, ...rest, '0', '0'].join('\t');
    });
    expect(await pushAll(terminals[1] as TerminalClient, pushed)).toBe(11_902);
    expect(await rowsOf(1)).toEqual(imported);
    expect(await pushAll(terminals[1] as TerminalClient, pushed)).toBe(11_902);
    expect((await rowsOf(1)).length).toBe(11_902);
  });

  it('gives the same rows when a relay posts the lines of the file as they stand', async () => {
    expect(await pushAll(terminals[2] as TerminalClient, lines)).toBe(11_902);
    expect(await rowsOf(2)).toEqual(await rowsOf(0));
  });

  it('is known again whichever way it came first', async () => {
    const imports = service.app.get(AttlogImportService);
    const again = await imports.import(systemCaller('test'), 'MAY-REAL0002', readFileSync(realLog));
    expect(again).toMatchObject({ read: 11_902, stored: 0, duplicate: 11_902, conflict: 0 });
    expect(await pushAll(terminals[0] as TerminalClient, lines)).toBe(11_902);
    expect(await rowsOf(0)).toHaveLength(11_902);
  });
});
