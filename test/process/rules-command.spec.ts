import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { scratchFolder } from '../support/scratch-folder.js';
import { ServiceProcess } from '../support/service-process.js';

interface Answer {
  readonly ok: boolean;
  readonly faults: readonly { file: string; path: string; problem: string }[];
  readonly books: readonly { book: string; conduct: number }[];
}

describe('congvu rules', () => {
  const folder = scratchFolder('rules');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const command = new ServiceProcess(['rules', ...args], { CONGVU_DATA_DIR: join(folder, 'data') });
    command.child.stdin?.end();
    return { code: await command.exit(), out: command.stdout, err: command.stderr };
  }

  it('check finds no fault in the shipped book', async () => {
    const { code, out } = await run('check', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      faults: [],
      books: [{ book: 'decision-1041', conduct: 38 }],
    });
  });

  it('check of another folder lists every fault with file and path, and ends with 1', async () => {
    const book = join(folder, 'book');
    mkdirSync(book);
    cpSync('src/modules/rules/books/decision-1041', book, { recursive: true });
    const file = join(book, 'ux.yaml');
    const ux = readFileSync(file, 'utf8');
    // The one-stop decree of 2018 ended on 2025-07-01: what follows then is taken away; and a source that nobody knows.
    writeFileSync(
      file,
      ux.replace(/^.*from: '2025-07-01'.*\n/gm, '').replace('source: ct-26-2016', 'source: ct-27'),
    );
    const { code, out } = await run('check', '--folder', book, '--json');
    const answer = JSON.parse(out) as Answer;
    expect([code, answer.ok]).toEqual([1, false]);
    const ended = 'cites 61/2018/NĐ-CP, which ends on 2025-07-01: a next value or null must follow by then';
    expect(answer.faults).toEqual([
      {
        file: 'ux.yaml',
        path: 'conduct.UX-02.values[0].cites[2].source',
        problem: 'unknown instrument ct-27',
      },
      { file: 'ux.yaml', path: 'conduct.UX-03.values[0]', problem: ended },
      { file: 'ux.yaml', path: 'parameters.dossier.supplementRequests.values[0]', problem: ended },
    ]);
    const plain = await run('check', '--folder', book);
    expect([plain.code, plain.out]).toEqual([
      1,
      expect.stringContaining(`ux.yaml: conduct.UX-03.values[0]: ${ended}`),
    ]);
    expect((await run('check', '--folder', join(folder, 'khong-co'))).code).toBe(1);
  });

  it('set counts at once, and show gives values and rules of conduct with their articles', async () => {
    const set = await run('set', 'findings.veryLateMinutes', '20', '--from', '2026-01-01', '--document', '12/QĐ-TTHCC', '--json');
    expect([set.code, JSON.parse(set.out)]).toEqual([0, expect.objectContaining({ value: 20, byCommand: true })]);
    const { out } = await run('show', '--date', '2026-01-01', '--json');
    const shown = JSON.parse(out) as { rules: { path: string }[]; conduct: { area: string; rules: { id: string }[] }[] };
    expect(shown.rules.find(({ path }) => path === 'findings.veryLateMinutes')).toMatchObject({ value: 20, instrument: '12/QĐ-TTHCC', byCommand: true });
    expect(shown.conduct.flatMap(({ rules }) => rules)).toHaveLength(38);
    expect(shown.conduct[0]?.rules[1]).toMatchObject({
      id: 'TG-02', severity: 2, cites: [{ instrument: '1847/QĐ-TTg', article: 'mục II.1' }], parameters: [{ value: 20 }],
    });
    expect((await run('show', '--date', '2025-12-31')).out).toContain('TG-02 Đi muộn nghiêm trọng  (severity 2; 1847/QĐ-TTg, mục II.1; local)');
    expect((await run('set', 'findings.veryLateMinutes', '0', '--from', '2026-01-01', '--document', 'x')).code).toBe(1);
  }); // prettier-ignore

  it('what-if tries values on a month of a unit, and wants something to try', async () => {
    const file = join(folder, 'units.csv');
    writeFileSync(file, 'code,name,kind,parentCode,zone,from,until\nTT,Trung tâm,centre,,,,');
    const data = { CONGVU_DATA_DIR: join(folder, 'data') };
    const made = new ServiceProcess(['import', 'units', file], data);
    made.child.stdin?.end();
    expect(await made.exit()).toBe(0);
    const tried = await run('what-if', '--month', '2026-10', '--unit', 'TT', '--set', 'attendance.lateGraceMinutes=10', '--json');
    expect([tried.code, JSON.parse(tried.out)]).toEqual([
      0, { month: '2026-10', unit: 'TT', items: [], totals: expect.objectContaining({ people: 0, changedPeople: 0, units: [] }) },
    ]);
    expect((await run('what-if', '--month', '2026-10', '--unit', 'TT')).code).toBe(2);
    expect((await run('what-if', '--month', '2026-10', '--unit', 'TT', '--set', 'attendance.unknown=1')).code).toBe(1);
  }); // prettier-ignore
});
