import type { components } from '../../../api-types.js';
import { patternOf, valuesOf, type PatternShape } from './pattern-values.js';
import type { Schedule } from './schedules-queries.js';

type Body = components['schemas']['PutSchedule'];

/** What stands in the fields of a schedule besides its hours; those are `PatternValues` of the same form. */
export interface ScheduleValues {
  readonly code: string;
  readonly name: string;
  readonly policy: Body['policy'];
  readonly followsCalendar: boolean;
  readonly trustDirection: boolean;
  readonly captureBefore?: string;
  readonly captureAfter?: string;
}

/** What stands in the fields at first: the schedule, or what most offices want. */
export function scheduleValues(schedule: Schedule | null): Partial<ScheduleValues> {
  if (schedule === null) return { policy: 'each-session', followsCalendar: true, trustDirection: false };
  const { code, name, policy, followsCalendar, trustDirection, captureBefore, captureAfter } = schedule;
  const minutes = (count: number | null): string => (count === null ? '' : String(count));
  return {
    code, name, policy, followsCalendar, trustDirection,
    captureBefore: minutes(captureBefore), captureAfter: minutes(captureAfter), ...valuesOf(schedule),
  }; // prettier-ignore
}

/** The schedule as the fields say it; what is not given is as the rules have it. */
export function scheduleBody(values: ScheduleValues, shape: PatternShape): Body {
  const { code, name, policy, followsCalendar, trustDirection, captureBefore, captureAfter } = values;
  const minutes = (text: string | undefined): number | null => (text ? Number(text) : null);
  return {
    code, name: name.trim(), policy, followsCalendar, trustDirection,
    captureBefore: minutes(captureBefore), captureAfter: minutes(captureAfter),
    ...patternOf(values as unknown as Record<string, string>, shape),
  }; // prettier-ignore
}
