import { expect, it } from '@jest/globals';
import { withoutInputsText } from './days-without-inputs.js';

it('tells the same days by the same text, and others by another', () => {
  const one = { employeeId: 'a', unitId: 'u', date: '2026-11-26' };
  const other = { employeeId: 'a', unitId: 'u', date: '2026-11-27' };
  expect(withoutInputsText([other, one])).toBe('a u 2026-11-26\na u 2026-11-27');
  expect(withoutInputsText([one])).not.toBe(withoutInputsText([other]));
  expect(withoutInputsText([])).toBe('');
});
