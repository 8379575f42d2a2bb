import { describe, expect, it } from '@jest/globals';
import { daysByPerson, idOf, type ConfirmableDay } from './days-by-person.js';

const day = (employeeId: string, date: string, unitId = 'Q1') =>
  ({ employeeId, date, unitId }) as ConfirmableDay;

describe('days by person', () => {
  it('stand together, in the order in which they came', () => {
    const days = [day('a', '2026-11-19'), day('a', '2026-11-20'), day('b', '2026-11-19')];
    expect(daysByPerson(days).map(({ key, days: own }) => [key, own.length])).toEqual([
      ['a Q1', 2],
      ['b Q1', 1],
    ]);
  });

  it('of somebody who changed the unit stand under both', () => {
    const days = [day('a', '2026-11-19'), day('a', '2026-11-20', 'Q2'), day('a', '2026-11-23', 'Q2')];
    expect(daysByPerson(days).map(({ key }) => key)).toEqual(['a Q1', 'a Q2']);
    expect(days.map(idOf)).toEqual(['a 2026-11-19', 'a 2026-11-20', 'a 2026-11-23']);
  });
});
