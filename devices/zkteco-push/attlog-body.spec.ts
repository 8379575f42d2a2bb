import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAttlogBody, type PushedLine } from './attlog-body.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const GOOD = '1452\t2015-07-30 15:16:28\t0\t1\t0\t0\t0';
const ok = (lines: readonly PushedLine[]): boolean[] => lines.map((line) => line.ok);

describe('parseAttlogBody', () => {
  it('reads state and verify code where a push has them', () => {
    expect(parseAttlogBody(bytes('  7\t2026-03-01 00:30:00\t1\t15\t3'))).toEqual([
      {
        ok: true,
        raw: '  7\t2026-03-01 00:30:00\t1\t15\t3',
        punch: { pin: '7', date: '2026-03-01', second: 1800, localTime: '2026-03-01 00:30:00', state: 1, verify: 15, workCode: '3' },
      },
    ]); // prettier-ignore
  });

  it('takes 2 to 10 columns', () => {
    const columns = [...GOOD.split('\t'), '0', '36.5', ''];
    for (let count = 2; count <= 10; count += 1) {
      expect([count, ...ok(parseAttlogBody(bytes(columns.slice(0, count).join('\t'))))]).toEqual([
        count,
        true,
      ]);
    }
    expect(parseAttlogBody(bytes('1452'))).toMatchObject([{ ok: false, reason: 'too-few-columns' }]);
  });

  it('reads LF and CR LF, with and without a last line end, and gives a blank last line no result', () => {
    for (const text of [`${GOOD}\n${GOOD}`, `${GOOD}\r\n${GOOD}\r\n`, `${GOOD}\n${GOOD}\n  \n`]) {
      expect(ok(parseAttlogBody(bytes(text)))).toEqual([true, true]);
    }
    expect(parseAttlogBody(bytes(''))).toEqual([]);
  });

  it('reads a line of an export as the export means it, known by the padded user id', () => {
    const [padded] = parseAttlogBody(bytes('        5\t2020-02-24 10:52:43\t1\t4\t15\t0'));
    const [pushed] = parseAttlogBody(bytes('5\t2020-02-24 10:52:43\t1\t4\t15\t0'));
    expect(padded).toMatchObject({ punch: { deviceNumber: 1, state: 4, verify: 15 } });
    expect(pushed).toMatchObject({ punch: { state: 1, verify: 4, workCode: '15' } });
  });

  it('counts each bad line with its reason and keeps the good ones', () => {
    const body = [GOOD, '\t\t', '1452\t2015-02-30 25:61:61\t0\t1', `5\t2020-02-24 10:52:43\0`, 'x'.repeat(1_000_000),
      `'; DROP\t2020-02-24 10:52:43\t0`, '=cmd()\t2020-02-24 10:52:43\t0', `${'9'.repeat(24)}\t2020-02-24 10:52:43\t0`]; // prettier-ignore
    const results = parseAttlogBody(bytes(body.join('\n')));
    expect(results.map((line) => (line.ok ? 'ok' : line.reason))).toEqual([
      'ok', 'bad-pin', 'bad-time', 'nul-byte', 'too-long', 'bad-pin', 'ok', 'ok',
    ]); // prettier-ignore
  });

  it('loses no punch to a name in GB 2312, nor the lines beside it', () => {
    const name = Uint8Array.from([0xd5, 0xc5, 0xc8, 0xfd]);
    const body = Buffer.concat([bytes(`${GOOD}\t`), name, bytes(`\r\n${GOOD}\tNguyễn`)]);
    const results = parseAttlogBody(body);
    expect(ok(results)).toEqual([true, true]);
    expect(results.map(({ raw }) => raw.split('\t').at(-1))).toEqual(['张三', 'Nguyễn']);
  });

  it('never throws, and reads a good line after any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (garbage) => {
        const results = parseAttlogBody(Buffer.concat([garbage, bytes(`\n${GOOD}`)]));
        expect(results.at(-1)).toMatchObject({ ok: true, punch: { pin: '1452' } });
      }),
    );
  });
});
