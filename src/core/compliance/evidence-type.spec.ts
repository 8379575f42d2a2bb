import { describe, expect, it } from '@jest/globals';
import { evidenceType } from './evidence-type.js';

describe('evidenceType', () => {
  const of = (...bytes: number[]) => evidenceType(Uint8Array.from(bytes));

  it('knows PDF, JPEG and PNG by how they begin', () => {
    expect(evidenceType(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf');
    expect(of(0xff, 0xd8, 0xff, 0xe0)).toBe('image/jpeg');
    expect(of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)).toBe('image/png');
  });

  it('takes nothing else, and nothing that is cut short', () => {
    expect(evidenceType(new TextEncoder().encode('<svg onload="x">'))).toBeUndefined();
    expect(evidenceType(new TextEncoder().encode(' %PDF-1.7'))).toBeUndefined();
    expect(of(0xff, 0xd8)).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});
