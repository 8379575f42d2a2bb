import { describe, expect, it } from '@jest/globals';
import { figureChange } from './figure-change.js';

describe('how a figure changed', () => {
  it('is good when more late arrivals become fewer, or more days are in time', () => {
    expect(figureChange(9, 12, 'less')).toEqual({ direction: 'down', by: 3, isGood: true });
    expect(figureChange(12, 9, 'less')).toEqual({ direction: 'up', by: 3, isGood: false });
    expect(figureChange(0.98, 0.97, 'more')).toMatchObject({ direction: 'up', isGood: true });
  });

  it('is no change below what is shown, and nothing without a figure before', () => {
    expect(figureChange(0.98049, 0.98, 'more')).toEqual({ direction: 'same', by: 0, isGood: null });
    expect(figureChange(0.98051, 0.98, 'more')).toMatchObject({ direction: 'up' });
    expect(figureChange(3, null, 'less')).toBeNull();
    expect(figureChange(null, 3, 'less')).toBeNull();
  });
});
