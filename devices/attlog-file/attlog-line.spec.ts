import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_LINE, parseAttlogLine } from './attlog-line.js';

const reasonOf = (line: string): string => {
  const result = parseAttlogLine(line);
  return result.ok ? 'ok' : result.reason;
};

describe('parseAttlogLine', () => {
  it('reads a line as the terminal pads it', () => {
    expect(parseAttlogLine('        5\t2020-02-24 10:52:43\t1\t4\t15\t0')).toEqual({
      ok: true,
      punch: {
        pin: '5',
        date: '2020-02-24',
        second: 39_163,
        localTime: '2020-02-24 10:52:43',
        deviceNumber: 1,
        state: 4,
        verify: 15,
        workCode: '0',
      },
    });
  });

  it('keeps leading zeros of a user id and takes what columns there are', () => {
    const result = parseAttlogLine('0005\t2020-02-24 00:00:00');
    expect(result).toEqual({
      ok: true,
      punch: { pin: '0005', date: '2020-02-24', second: 0, localTime: '2020-02-24 00:00:00' },
    });
    expect(reasonOf('5\t2020-02-24 10:52:43\t1\t0\t1\t0\t0\t0\t0\t0')).toBe('ok');
  });

  it('says why a line is no punch', () => {
    expect(reasonOf('5')).toBe('too-few-columns');
    expect(reasonOf('\t\t')).toBe('bad-pin');
    expect(reasonOf('5 5\t2020-02-24 10:52:43')).toBe('bad-pin');
    expect(reasonOf(`${'9'.repeat(24)}\t2020-02-24 10:52:43`)).toBe('ok');
    expect(reasonOf(`${'9'.repeat(25)}\t2020-02-24 10:52:43`)).toBe('bad-pin');
    expect(reasonOf('1452\t2015-02-30 10:00:00\t0\t1')).toBe('bad-time');
    expect(reasonOf('1452\t2015-02-28 25:61:61\t0\t1')).toBe('bad-time');
    expect(reasonOf('1452\t2015-02-28 24:00:00\t0\t1')).toBe('bad-time');
    expect(reasonOf('1452\t2015-02-28 23:59:59\t0\t1')).toBe('ok');
    expect(reasonOf('1452\t2015-02-28\t0\t1')).toBe('bad-time');
    expect(reasonOf('1452\t2020-02-24 10:52:43\tx')).toBe('bad-number');
    expect(reasonOf('1452\t2020-02-24 10:52:43\t1\t0\0')).toBe('nul-byte');
    expect(reasonOf(`1452\t2020-02-24 10:52:43${'\t'.repeat(LONGEST_LINE)}`)).toBe('too-long');
  });

  it('takes no text for more than text', () => {
    expect(reasonOf("'; DROP\t2020-02-24 10:52:43")).toBe('bad-pin');
    expect(reasonOf('=cmd()\t2020-02-24 10:52:43')).toBe('ok');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (line) => void parseAttlogLine(line)));
  });
});
