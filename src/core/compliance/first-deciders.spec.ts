import { describe, expect, it } from '@jest/globals';
import { firstDeciders } from './first-deciders.js';

describe('firstDeciders', () => {
  const levels = [['head', 'substitute'], ['director']];

  it('are the direct superior and whoever stands in', () => {
    expect(firstDeciders(levels)).toEqual(['head', 'substitute']);
  });

  it('leave out whoever is kept from it, and go up where nobody of a level is left', () => {
    expect(firstDeciders(levels, new Set(['head']))).toEqual(['substitute']);
    expect(firstDeciders(levels, new Set(['head', 'substitute']))).toEqual(['director']);
  });

  it('are nobody where nobody is named, or everybody is kept from it', () => {
    expect(firstDeciders([])).toEqual([]);
    expect(firstDeciders(levels, new Set(['head', 'substitute', 'director']))).toEqual([]);
  });
});
