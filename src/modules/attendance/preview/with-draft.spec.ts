import { describe, expect, it } from '@jest/globals';
import type { AssignedSchedule } from '../../schedules/schedules.service.js';
import type { DayFacts } from '../day-facts.js';
import { withDraft, type Draft } from './with-draft.js';

function assigned(
  id: string,
  to: AssignedSchedule['to'],
  fromDate: string,
  untilDate: string | null,
): AssignedSchedule {
  const pattern = { kind: 'weekly', week: {}, seasons: [] } as const;
  const schedule = { pattern, policy: 'each-session', trustDirection: false, followsCalendar: true } as const;
  return { to, fromDate, untilDate, scheduleId: id, schedule, captureBeforeMinutes: null, captureAfterMinutes: null }; // prettier-ignore
}

describe('withDraft', () => {
  const unit = { unitId: 'centre' };
  const person = { personId: 'an' };
  const facts = {
    units: new Map([['counter', { chain: ['counter', 'centre'], assignments: [assigned('HC', unit, '2026-01-01', null)] }]]),
    people: new Map([['an', { assignments: [assigned('CA', person, '2026-01-01', '2026-12-01')], roster: new Map() }]]),
  } as unknown as DayFacts; // prettier-ignore
  const draft = (change: Partial<Draft>): DayFacts => withDraft(facts, { roster: [], ...change });
  const lines = (list: readonly AssignedSchedule[] | undefined): string[] =>
    (list ?? []).map(
      ({ scheduleId, fromDate, untilDate }) => `${scheduleId} ${fromDate}..${untilDate ?? ''}`,
    );

  it('puts an assignment in the place of what the same unit has then, and leaves the rest', () => {
    const summer = draft({ assignment: assigned('HE', unit, '2026-06-01', '2026-09-01') });
    expect(lines(summer.units.get('counter')?.assignments)).toEqual([
      'HC 2026-01-01..2026-06-01',
      'HC 2026-09-01..',
      'HE 2026-06-01..2026-09-01',
    ]);
    expect(lines(summer.people.get('an')?.assignments)).toEqual(['CA 2026-01-01..2026-12-01']);
  });

  it('of a unit elsewhere concerns nobody here', () => {
    const elsewhere = draft({ assignment: assigned('HE', { unitId: 'other' }, '2026-06-01', null) });
    expect(lines(elsewhere.units.get('counter')?.assignments)).toEqual(['HC 2026-01-01..']);
  });

  it('of a person without end leaves nothing after it', () => {
    const own = draft({ assignment: assigned('HE', person, '2026-06-01', null) });
    expect(lines(own.people.get('an')?.assignments)).toEqual([
      'CA 2026-01-01..2026-06-01',
      'HE 2026-06-01..',
    ]);
  });

  it('gives a schedule other hours wherever it binds, and dates their roster', () => {
    const content = { ...assigned('x', unit, '', null).schedule, followsCalendar: false };
    const changed = draft({
      schedule: { id: 'HC', content },
      roster: [{ employeeId: 'an', date: '2026-11-28', sessions: [], policy: null }],
    });
    expect(changed.units.get('counter')?.assignments[0]?.schedule.followsCalendar).toBe(false);
    expect(changed.people.get('an')?.assignments[0]?.schedule.followsCalendar).toBe(true);
    expect(changed.people.get('an')?.roster.get('2026-11-28')?.sessions).toEqual([]);
    expect(facts.people.get('an')?.roster.size).toBe(0);
  });
});
