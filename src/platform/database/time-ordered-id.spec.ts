import { describe, expect, it } from '@jest/globals';
import { timeOrderedId } from './time-ordered-id.js';

describe('timeOrderedId', () => {
  it('makes UUIDs of version 7, none twice, also across a refill of its random bytes', () => {
    const ids = Array.from({ length: 5_000 }, timeOrderedId);
    expect(new Set(ids).size).toBe(5_000);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('makes ids that sort by the time of their making', async () => {
    const early = timeOrderedId();
    await new Promise((resolve) => setTimeout(resolve, 3));
    expect(timeOrderedId() > early).toBe(true);
  });
});
