import type { AttendanceRules } from '../../core/attendance/attendance-rules.js';
import type { AssignedSchedule } from '../schedules/schedules.service.js';

type Limits = Pick<AssignedSchedule, 'captureBeforeMinutes' | 'captureAfterMinutes'>;

const known = new WeakMap<AttendanceRules, Map<string, AttendanceRules>>();

/** The rules with the capture limits of the schedule where it has its own; the same object for the same limits. */
export function ownLimits(rules: AttendanceRules, limits: Limits | undefined): AttendanceRules {
  const before = limits?.captureBeforeMinutes ?? null;
  const after = limits?.captureAfterMinutes ?? null;
  if (before === null && after === null) return rules;
  let own = known.get(rules);
  if (own === undefined) known.set(rules, (own = new Map<string, AttendanceRules>()));
  const key = `${before}:${after}`;
  let changed = own.get(key);
  if (changed === undefined) {
    changed = {
      ...rules,
      captureBeforeMinutes: before ?? rules.captureBeforeMinutes,
      captureAfterMinutes: after ?? rules.captureAfterMinutes,
    };
    own.set(key, changed);
  }
  return changed;
}
