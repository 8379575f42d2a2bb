import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { FakeClock } from '../../test/support/readers/fake-clock.js';
import { cardReports, typed } from '../../test/support/readers/wedge-reports.js';
import type { ReaderScan } from '../driver/reader-scan.js';
import { readerDrivers } from '../drivers.js';
import { ReaderSupervisor } from '../supervisor/reader-supervisor.js';
import { parseRecording, recordedLine } from './recording.js';

const folder = mkdtempSync(join(tmpdir(), 'congvu-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function record(name: string, parts: readonly { startMs: number; reports: Uint8Array[] }[]): string {
  const lines = parts.flatMap(({ startMs, reports }) =>
    reports.map((bytes, index) => recordedLine({ atMs: startMs + index * 2, bytes })),
  );
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

describe('a recording', () => {
  it('is played with its pauses, so that half a card stays half a card', async () => {
    const clock = new FakeClock();
    const file = record('day.jsonl', [
      { startMs: 0, reports: typed('00123') },
      { startMs: 900, reports: cardReports('0087654321') },
    ]);
    const scans: ReaderScan[] = [];
    const supervisor = new ReaderSupervisor({
      binding: {
        code: 'PHAT-LAI',
        match: { path: file },
        profile: { driver: 'replay', format: '8H10D', options: { as: 'keyboard-wedge' } },
      },
      driver: readerDrivers({ clock, recordings: [file] }).replay,
      clock,
      onScan: (scan) => void scans.push(scan),
    });
    supervisor.start();
    for (let turn = 0; turn < 100 && scans.length === 0; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await clock.pass(100);
    }
    expect(scans.map(({ raw }) => raw)).toEqual(['0087654321']);
    expect(supervisor.health().malformed).toBe(1);
    await supervisor.stop();
  });

  it('names the driver it was made with', () => {
    const { replay } = readerDrivers();
    const check = (options: Record<string, unknown>): readonly string[] =>
      replay.check({
        code: 'A',
        match: { path: 'x' },
        profile: { driver: 'replay', format: '8H10D', options },
      });
    expect(check({ as: 'serial', frame: 'line' })).toEqual([]);
    expect(check({})).toHaveLength(1);
    expect(check({ as: 'replay' })).toHaveLength(1);
    expect(check({ as: 'serial', frame: 'x' })).toEqual(['option frame must be one of rdm6300, line']);
  });

  it('is read line by line, and a wrong line is named', () => {
    const report = { atMs: 12.5, bytes: Uint8Array.of(0, 0x1e, 0xff) };
    expect(parseRecording(`${recordedLine(report)}\r\n\r\n`)).toEqual([report]);
    for (const line of [
      'x',
      '[]',
      '{"atMs":-1,"hex":""}',
      '{"atMs":1,"hex":"0"}',
      '{"atMs":1}',
      '{"atMs":5,"hex":""}',
    ])
      expect(() => parseRecording(`${recordedLine(report)}\n${line}`)).toThrow('line 2 of the recording');
  });
});
