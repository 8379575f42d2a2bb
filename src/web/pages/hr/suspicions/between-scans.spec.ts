import { expect, it } from '@jest/globals';
import { betweenScans } from './between-scans.js';

it('says how far two scans are apart in minutes and seconds', () => {
  expect(betweenScans('2026-11-20T00:31:05Z', '2026-11-20T00:35:10Z')).toEqual({ minutes: 4, seconds: 5 });
  expect(betweenScans('2026-11-20T00:59:59Z', '2026-11-20T01:00:59Z')).toEqual({ minutes: 1, seconds: 0 });
  expect(betweenScans('2026-11-20T00:31:05Z', '2026-11-20T00:31:05Z')).toEqual({ minutes: 0, seconds: 0 });
});
