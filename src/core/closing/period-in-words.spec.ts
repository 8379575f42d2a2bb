import { expect, it } from '@jest/globals';
import { periodInWords } from './period-in-words.js';

it('names a period by its month, and by its dates where they are not those of the calendar', () => {
  expect(periodInWords({ month: '2026-11', from: '2026-11-01', to: '2026-11-30' })).toBe('tháng 11/2026');
  expect(periodInWords({ month: '2026-11', from: '2026-10-15', to: '2026-11-14' })).toBe(
    'tháng 11/2026 (15/10/2026 – 14/11/2026)',
  );
});
