import { describe, expect, it } from '@jest/globals';
import { periodWords } from './period-words.js';

describe('what a job is about', () => {
  it('is a day or a month as people write it', () => {
    expect(periodWords('2026-11-30')).toBe('30/11/2026');
    expect(periodWords('2026-11')).toBe('11/2026');
    expect(periodWords('2026-11-30 7')).toBe('30/11/2026');
    expect(periodWords('2026-11-30T01:00:00Z')).toBe('30/11/2026');
  });

  it('is nothing to be said when the name is for programs', () => {
    expect(periodWords('0199c0de-0000-7000-8000-000000000042')).toBeNull();
    expect(periodWords('once')).toBeNull();
  });
});
