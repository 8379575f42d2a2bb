import { describe, expect, it } from '@jest/globals';
import { excuseKinds, healthKinds, paidByDefault, symbolPathOf } from './excuse-kind.js';

describe('excuse kinds', () => {
  it('are paid by the agency unless social insurance or nobody pays', () => {
    const unpaid = excuseKinds.filter((kind) => paidByDefault(kind) === false);
    expect(unpaid).toEqual(['leave-sick', 'leave-child-sick', 'leave-maternity', 'leave-accident', 'leave-unpaid']); // prettier-ignore
  });

  it('leave it open only for other reasons', () => {
    expect(excuseKinds.filter((kind) => paidByDefault(kind) === undefined)).toEqual(['other']);
  });

  it('of health are leave that social insurance pays', () => {
    expect(healthKinds.map(paidByDefault)).toEqual([false, false, false, false]);
  });

  it('name the parameter of their symbol', () => {
    expect(symbolPathOf('leave-annual')).toBe('timesheet.symbol.leave-annual');
    expect(symbolPathOf('other')).toBeUndefined();
  });
});
