import { describe, expect, it } from '@jest/globals';
import type { KeptRound } from './kept-round.js';
import type { PresentPerson } from './present-people.js';
import { folded, shownPeople } from './shown-people.js';

function person(employeeCode: string, fullName: string, requested: PresentPerson['requested'] = []): PresentPerson {
  return {
    employeeCode, fullName, requested, employeeId: employeeCode, unitId: 'u', unitName: 'Quầy', since: '07:30', uniform: null,
    exemptFromBadge: false, exemptFromUniform: false,
  };
} // prettier-ignore

const present = [
  person('1', 'Đặng Thị Ánh'),
  person('2', 'Lê Văn Bình'),
  person('3', 'Vàng Súng', ['badge']),
];
const round: KeptRound = {
  id: 'd', ownerId: 'tk', unitName: 'Quầy', endedAt: null, isOpened: true, isEnded: false, drawnIds: null, refusal: null, listed: [],
  opening: { unitId: 'u', kind: 'ordinary', planNumber: '1', place: 'T1', startedAt: '2026-11-23T01:00:00Z' },
  checks: [{ state: 'taken', code: null, fullName: 'Lê Văn Bình', employeeCode: '2', unitName: 'Quầy',
    sent: { id: 'k', employeeId: '2', checkedAt: '2026-11-23T01:05:00Z', badge: 'worn', uniform: 'right', footwear: 'right' } }],
}; // prettier-ignore
const codes = (shown: ReturnType<typeof shownPeople>): string[] =>
  shown.people.map(({ employeeCode }) => employeeCode);

describe('the people of a round', () => {
  it('come with whoever a guard asked to look at first, and by what is done', () => {
    expect(codes(shownPeople(present, round, 'all', ''))).toEqual(['3', '1', '2']);
    expect(codes(shownPeople(present, round, 'to-check', ''))).toEqual(['3', '1']);
    expect(codes(shownPeople(present, round, 'done', ''))).toEqual(['2']);
    expect(shownPeople(present, round, 'done', '').counts).toEqual({ toCheck: 2 });
  });

  it('are found without diacritics, by name and by code', () => {
    expect(codes(shownPeople(present, round, 'all', 'dang  thi'))).toEqual(['1']);
    expect(codes(shownPeople(present, round, 'all', '3'))).toEqual(['3']);
    expect(folded('ĐẶNG Thị Ánh')).toBe('dang thi anh');
  });

  it('of a random round are those who were drawn, nobody before that, and whoever was checked', () => {
    const random: KeptRound = { ...round, opening: { ...round.opening, kind: 'random', sampleSize: 1 } };
    expect(codes(shownPeople(present, random, 'to-check', ''))).toEqual([]);
    expect(codes(shownPeople(present, { ...random, drawnIds: ['1'] }, 'all', ''))).toEqual(['1', '2']);
  });

  it('of a random round are still those who were drawn when they have left since', () => {
    const listed = [{ employeeId: '1', employeeCode: '1', fullName: 'Đặng Thị Ánh', unitName: 'Quầy' }];
    const random: KeptRound = {
      ...round, checks: [], listed, drawnIds: ['1', '3'], opening: { ...round.opening, kind: 'random', sampleSize: 2 },
    }; // prettier-ignore
    const shown = shownPeople([present[2]!], random, 'to-check', '');
    expect([codes(shown), shown.counts.toCheck]).toEqual([['3', '1'], 2]);
  });

  it('keep whoever was checked and has gone since', () => {
    expect(codes(shownPeople([], round, 'all', ''))).toEqual(['2']);
  });
});
