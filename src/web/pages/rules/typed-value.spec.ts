import { describe, expect, it } from '@jest/globals';
import { typedOf, typedValue } from './typed-value.js';

describe('typedValue', () => {
  it('is a number with a decimal comma, a word, or off', () => {
    expect(typedValue('number', { value: ' 0,5 ' })).toBe(0.5);
    expect(typedValue('number', { value: 'off' })).toBe('off');
    expect(typedValue('number', { value: ' Không' })).toBe('off');
    expect(typedOf('off', 'không')).toEqual({ value: 'không' });
    expect(typedValue('number', { value: 'nhiều' })).toBe('nhiều');
    expect(typedValue('text', { value: '12 ' })).toBe('12');
  });

  it('is points by rule', () => {
    expect(typedValue('points', { value: 'TG-01: 1' })).toEqual({ 'TG-01': 1 });
    expect(typedValue('points', { value: 'off' })).toBe('off');
  });

  it('is the lines of a uniform', () => {
    const lines = [
      { weekdays: [3, 1], sex: 'female' as const, from: '16/10', until: '16/4', wear: ' Áo dài ' },
      { weekdays: [5], wear: 'Tự chọn' },
    ];
    expect(typedValue('uniform', { lines })).toEqual([
      { weekdays: [1, 3], sex: 'female', season: { from: '10-16', until: '04-16' }, wear: 'Áo dài' },
      { weekdays: [5], sex: null, season: null, wear: 'Tự chọn' },
    ]);
  });

  it.each([
    ['number', 0.5],
    ['number', 'off'],
    ['text', 'Thẻ đeo trước ngực'],
    ['points', { 'TG-01': 0.5, 'TG-02': 2 }],
    ['uniform', [{ weekdays: [1, 3], sex: 'female', season: { from: '10-16', until: '04-16' }, wear: 'Áo dài' }]],
    ['uniform', [{ weekdays: [5], sex: null, season: null, wear: 'Tự chọn' }]],
  ] as const)('of %s comes back as it was when it is typed as it stands: %j', (kind, value) => {
    const kept = value as unknown as Parameters<typeof typedOf>[0];
    expect(typedValue(kind, typedOf(kept))).toEqual(value);
  }); // prettier-ignore

  it('of a uniform that nobody has set begins with one empty line', () => {
    expect(typedOf([])).toEqual({ lines: [{}] });
  });
});
