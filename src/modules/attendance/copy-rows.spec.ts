import { describe, expect, it } from '@jest/globals';
import { copied, copiedJson } from './copy-rows.js';

describe('copied', () => {
  it.each([
    [null, '\\N'],
    ['', ''],
    [0.5, '0.5'],
    [true, 'true'],
    ['Lò Thị Mới', 'Lò Thị Mới'],
    ['\\N', '\\\\N'],
    ['{"a":"\\n"}', '{"a":"\\\\n"}'],
    ['một\thai\r\nba', 'một\\thai\\r\\nba'],
  ])('writes %j as %j', (value, text) => {
    expect(copied(value)).toBe(text);
    expect(copied(value)).toBe(text);
  });
});

describe('copiedJson', () => {
  it.each([[{ note: 'một\thai\r\n"ba" \\ bốn' }], [['Lò Thị Mới']], [null]])(
    'writes %j as copied does',
    (value) => {
      const json = JSON.stringify(value);
      expect(copiedJson(json)).toBe(copied(json));
    },
  );
});
