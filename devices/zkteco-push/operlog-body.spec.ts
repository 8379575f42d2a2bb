import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseOperlogBody } from './operlog-body.js';

describe('parseOperlogBody', () => {
  it('reads operations and users, and of biometric lines only that they were there', () => {
    const body = [
      'OPLOG 4\t14\t2026-03-01 08:00:00\t0\t0\t0\t0',
      'USER PIN=12\tName=Lò Văn An\tPri=0\tPasswd=123\tCard=12345678\tGrp=1',
      'FP PIN=12\tFID=1\tSize=1136\tValid=1\tTMP=abc',
      'something else',
    ].join('\n');
    expect(parseOperlogBody(Buffer.from(body))).toEqual([
      { kind: 'operation', code: 4, localTime: '2026-03-01 08:00:00' },
      { kind: 'user', pin: '12', name: 'Lò Văn An', card: '12345678' },
      { kind: 'discarded' },
      { kind: 'discarded' },
    ]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parseOperlogBody(bytes)));
  });
});
