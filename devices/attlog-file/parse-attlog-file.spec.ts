import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAttlogFile } from './parse-attlog-file.js';

const GOOD = '    5\t2020-02-24 10:52:43\t1\t0\t0\t0';
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('parseAttlogFile', () => {
  it('reads any line end, a byte order mark and no last line end', () => {
    for (const text of [`${GOOD}\r\n${GOOD}`, `${GOOD}\n${GOOD}\n`, `\uFEFF${GOOD}\r${GOOD}\n\n`]) {
      expect(parseAttlogFile(text).map((each) => [each.line, each.ok])).toEqual([
        [1, true],
        [2, true],
      ]);
      expect(parseAttlogFile(new TextEncoder().encode(text))).toEqual(parseAttlogFile(text));
    }
  });

  it('counts blank lines in line numbers and gives them no result', () => {
    expect(parseAttlogFile(`\n   \n${GOOD}\n`).map((each) => each.line)).toEqual([3]);
    expect(parseAttlogFile('')).toEqual([]);
  });

  it('keeps every good line beside broken ones', () => {
    const file = [
      GOOD,
      '\t\t',
      GOOD,
      '1452\t2015-02-30 25:61:61\t0\t1',
      GOOD,
      'x'.repeat(1_000_000),
      GOOD,
      `5\t2020-02-24 10:52:43\0`,
      GOOD,
    ].join('\n');
    const results = parseAttlogFile(file);
    expect(results.filter((each) => each.ok)).toHaveLength(5);
    expect(results.flatMap((each) => (each.ok ? [] : [each.reason]))).toEqual([
      'bad-pin',
      'bad-time',
      'too-long',
      'nul-byte',
    ]);
  });

  it('loses no punch to a name in GB2312', () => {
    const name = '\xd5\xc5\xc8\xfd'; // 张三
    const results = parseAttlogFile(latin1(`${GOOD}\t${name}\r\n${GOOD}\t${name}`));
    expect(results.map((each) => each.ok)).toEqual([true, true]);
  });

  it('shows no more than an excerpt of a faulty line, without control characters', () => {
    const [result] = parseAttlogFile(`bad\0\x1b[31m${'y'.repeat(5000)}`);
    expect(result).toMatchObject({ ok: false, excerpt: `bad  [31m${'y'.repeat(71)}` });
  });

  it('has one result a line for any bytes, and a good line after them is read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const results = parseAttlogFile(new Uint8Array([...bytes, 10, ...latin1(GOOD)]));
        expect(results.at(-1)).toMatchObject({ ok: true, punch: { pin: '5', second: 39_163 } });
      }),
    );
  });
});
