import { describe, expect, it } from '@jest/globals';
import { findingStage } from './finding-stage.js';
import { findingStatuses } from './finding-status.js';

describe('the stage of a finding', () => {
  it('is open until somebody decided, confirmed also where it recurs', () => {
    expect(findingStatuses.map((status) => [status, findingStage(status)])).toEqual([
      ['provisional', 'open'],
      ['waiting', 'open'],
      ['excused', 'excused'],
      ['confirmed', 'confirmed'],
      ['reminder', 'confirmed'],
      ['proposed', 'confirmed'],
    ]);
  });
});
