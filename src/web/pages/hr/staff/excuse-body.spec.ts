import { describe, expect, it } from '@jest/globals';
import { excuseBody, type ExcuseEntry } from './excuse-body.js';

const entry: ExcuseEntry = {
  employeeIds: ['a', 'b'], kind: 'leave-annual', firstDay: '23/11/2026', span: 'days', reason: 'Việc gia đình',
}; // prettier-ignore

describe('a leave paper', () => {
  it('covers whole days, the last one included, or one day where none is said', () => {
    expect(excuseBody({ ...entry, lastDay: '25/11/2026' })).toEqual({
      employeeIds: ['a', 'b'], kind: 'leave-annual', from: '2026-11-23T00:00:00+07:00', until: '2026-11-26T00:00:00+07:00',
      document: null, reason: 'Việc gia đình',
    });
    expect(excuseBody({ ...entry, lastDay: ' ' }).until).toBe('2026-11-24T00:00:00+07:00');
  }); // prettier-ignore

  it('covers hours of its first day', () => {
    const { from, until } = excuseBody({ ...entry, span: 'hours', fromTime: '7h30', untilTime: '09:00' });
    expect([from, until]).toEqual(['2026-11-23T07:30:00+07:00', '2026-11-23T09:00:00+07:00']);
  });

  it('says who pays only of another reason', () => {
    expect('paid' in excuseBody({ ...entry, paid: true })).toBe(false);
    expect(excuseBody({ ...entry, kind: 'other' }).paid).toBe(false);
    expect(excuseBody({ ...entry, kind: 'other', paid: true, document: '12/GN' })).toMatchObject({
      paid: true,
      document: '12/GN',
    });
  });
});
