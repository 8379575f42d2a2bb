import { describe, expect, it } from '@jest/globals';
import { ambiguousCredentials, narrowCredential } from './narrow-credential.js';

describe('narrow credentials (devices.md check 18)', () => {
  it('cuts the upper bits off', () => {
    expect(narrowCredential('card:32:01BC614E', 24)).toBe('card:24:BC614E');
    expect(narrowCredential('card:24:BC614E', 24)).toBeUndefined();
    expect(narrowCredential('pin:gate:5', 24)).toBeUndefined();
  });

  it('flags cards that are distinct in 32 bits and equal in W26', () => {
    const cards = [
      'card:32:01BC614E',
      'card:32:02BC614E',
      'card:32:00000001',
      'pin:gate:5',
      'card:32:01BC614E',
    ];
    expect(ambiguousCredentials(cards, 32).size).toBe(0);
    expect([...ambiguousCredentials(cards, 24)]).toEqual([
      ['card:24:BC614E', ['card:32:01BC614E', 'card:32:02BC614E']],
    ]);
    expect(ambiguousCredentials([...cards, 'card:24:000001'], 24).get('card:24:000001')).toEqual([
      'card:32:00000001',
      'card:24:000001',
    ]);
  });
});
