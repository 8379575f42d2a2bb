import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppError } from '../errors/app-error.js';
import { cursorId, decodeCursor, encodeCursor, pageOf } from './cursor.js';

describe('cursors', () => {
  it('give back whatever keys went in', () => {
    fc.assert(
      fc.property(fc.array(fc.string().filter((key) => !key.includes('\0')), { minLength: 1, maxLength: 4 }), (keys) => {
        expect(decodeCursor(encodeCursor(keys), keys.length)).toEqual(keys);
      }),
    );
  }); // prettier-ignore

  it('of any other text are refused, never a crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json().map((text) => Buffer.from(text).toString('base64url'))), (text) => {
        try {
          const keys = decodeCursor(text, 2);
          expect(keys).toHaveLength(2);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
    );
  }); // prettier-ignore

  it.each(['-'.repeat(36), '0'.repeat(36), '01890000-0000-7000-8000-00000000000', '01890000-0000-7000-8000-00000000000-', '', undefined])(
    'of records hold an id, not %p',
    (key) => {
      expect(() => cursorId(key)).toThrow(new AppError('invalid-input'));
      expect(cursorId('01890000-0000-7000-8000-00000000000a')).toBe('01890000-0000-7000-8000-00000000000a');
    },
  ); // prettier-ignore

  it('are absent on the last page: at the limit, but not one above it', () => {
    const keysOf = (row: number): string[] => [String(row)];
    expect(pageOf([1, 2], 2, keysOf)).toEqual({ items: [1, 2], nextCursor: null });
    expect(pageOf([1, 2, 3], 2, keysOf)).toEqual({ items: [1, 2], nextCursor: encodeCursor(['2']) });
    expect(pageOf([], 2, keysOf)).toEqual({ items: [], nextCursor: null });
  });
});
