import { describe, expect, it } from '@jest/globals';
import type { OpenMatter } from './closing-queries.js';
import { openByUnit } from './open-by-unit.js';

const item = (unitId: string | null, unitName: string | null) => ({ unitId, unitName, employeeId: null, employeeCode: null, fullName: null, date: null }); // prettier-ignore
const matter = (kind: OpenMatter['kind'], items: OpenMatter['items'], count = items.length): OpenMatter => ({ kind, count, vi: '', en: '', items }); // prettier-ignore

describe('what is open by unit', () => {
  it('is counted by kind, units in the Vietnamese order, what belongs to no unit left out', () => {
    const open = [
      matter('days-provisional', [item('2', 'Quầy Ý'), item('1', 'Quầy Ân'), item('2', 'Quầy Ý')]),
      matter('explanations-waiting', [item('2', 'Quầy Ý')]),
      matter('month-running', [], 1),
    ];
    expect(openByUnit(open)).toEqual({
      isCut: false,
      units: [
        { unitId: '1', unitName: 'Quầy Ân', kinds: [{ kind: 'days-provisional', count: 1 }] },
        {
          unitId: '2', unitName: 'Quầy Ý',
          kinds: [{ kind: 'days-provisional', count: 2 }, { kind: 'explanations-waiting', count: 1 }],
        },
      ],
    }); // prettier-ignore
  });

  it('says where there are more than are named', () => {
    expect(openByUnit([matter('days-provisional', [item('1', 'Q')], 101)]).isCut).toBe(true);
  });
});
