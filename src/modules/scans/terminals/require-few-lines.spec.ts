import { describe, expect, it } from '@jest/globals';
import { requireFewLines } from './require-few-lines.js';

describe('requireFewLines', () => {
  it.each(['\n', '\r\n', '\r'])('counts a line end once, however it is written: %j', (end) => {
    expect(() => requireFewLines(Buffer.from(end.repeat(3)), 3)).not.toThrow();
    expect(() => requireFewLines(Buffer.from(end.repeat(4)), 3)).toThrow('body-too-large');
  });

  it('takes a body without any', () => {
    expect(() => requireFewLines(Buffer.alloc(0), 0)).not.toThrow();
  });
});
