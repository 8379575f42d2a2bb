import { describe, expect, it } from '@jest/globals';
import { KeyCapture, QUICKEST_HAND_MS, type Captured } from './key-capture.js';

/** What comes of keys with the same time between them, the first at 0. */
function typed(keys: readonly string[], gapMs = 5, capture = new KeyCapture(), startMs = 0): Captured[] {
  return keys.flatMap((key, index) => capture.take(key, startMs + index * gapMs) ?? []);
}
const card = [...'0012345678', 'Enter'];

describe('keys of a reader in the page', () => {
  it('are a card with its leading zeros, ended by Enter or Tab', () => {
    expect(typed(card)).toEqual([{ kind: 'card', text: '0012345678' }]);
    expect(typed([...'04A1B2C3', 'Tab'])).toEqual([{ kind: 'card', text: '04A1B2C3' }]);
  });

  it('are read at the slowest pace of a reader, and not as a card when they are slower', () => {
    expect(typed(card, QUICKEST_HAND_MS)).toEqual([{ kind: 'card', text: '0012345678' }]);
    expect(typed(card, QUICKEST_HAND_MS + 1)).toEqual([{ kind: 'by-hand' }]);
  });

  it('are nothing when Enter comes alone or after too few or too many', () => {
    expect(typed(['Enter', 'Enter', ...'12345', 'Enter', ...'1'.repeat(65), 'Enter'])).toEqual([]);
    expect(typed([...'1'.repeat(64), 'Enter'])).toHaveLength(1);
    expect(typed([...'123456', 'Enter'])).toHaveLength(1);
  });

  it.each([QUICKEST_HAND_MS + 1, 400, 1001])(
    'of a card that was cut off %i ms before do not spoil the next one',
    (pause) => {
      const capture = new KeyCapture();
      expect(typed([...'99'], 5, capture)).toEqual([]);
      expect(typed(card, 5, capture, 5 + pause)).toEqual([{ kind: 'card', text: '0012345678' }]);
    },
  );

  it('are no matter when Shift and Caps Lock come between', () => {
    expect(typed(['Shift', ...'0012345678', 'CapsLock', 'Enter'])).toEqual([
      { kind: 'card', text: '0012345678' },
    ]);
  });

  it.each([
    ['a key that is being composed', [...'0012', 'Process', ...'34567890', 'Enter']],
    ['a letter with diacritics', [...'04A', 'Â', ...'1B2C3D5E6F7', 'Enter']],
    ['a Backspace in the middle', [...'04A', 'Backspace', ...'1B2C3D5', 'Enter']],
  ])('tell of an input method by %s, and the rest of the card is no card', (_name, keys) => {
    const capture = new KeyCapture();
    expect(typed(keys, 5, capture)).toEqual([{ kind: 'input-method' }]);
    expect(typed(card, 5, capture, 200)).toEqual([{ kind: 'card', text: '0012345678' }]);
  });

  it('tell of none by a Backspace of somebody who cleans the keyboard', () => {
    expect(typed(['Backspace', 'Delete', 'F5'], 400)).toEqual([]);
  });
});
