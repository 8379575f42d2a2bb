import { describe, expect, it } from '@jest/globals';
import { CopiedRows, copied, copiedJson } from './copy-rows.js';

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

describe('CopiedRows', () => {
  it('keeps every row, a line each, however long they are', () => {
    const rows = new CopiedRows();
    const texts = [
      'Lò Thị Mới\t1',
      'ữ'.repeat(400_000),
      '',
      ...Array.from({ length: 9000 }, (_, at) => `ô${at}`.repeat(20)),
    ];
    texts.forEach((text) => rows.add(text));
    expect(rows.count).toBe(texts.length);
    expect(rows.bytes().toString()).toBe(`${texts.join('\n')}\n`);
  });

  it('are none before the first', () => {
    expect(new CopiedRows().bytes()).toHaveLength(0);
  });
});
