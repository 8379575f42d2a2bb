import type { Judged, JudgingRules } from './observation.js';
import { limitOf, observe } from './observe.js';

/** TG-06: a counter was empty for so many minutes of reception. Example: 15 minutes are observed, 14 are not. */
export function counterUnattended(rules: JudgingRules, emptyMinutes: number): Judged {
  return observe(rules, 'TG-06', { least: 'counter.unattendedMinutes' }, ({ least }) =>
    emptyMinutes >= limitOf(least) ? emptyMinutes : null,
  );
}
