import type { Occasion } from '../requests/request-kind.js';
import type { LeaveRules } from './leave-rules-on.js';

/** The days that the law gives for an occasion. Example: three for the own wedding. Source: 45/2019/QH14, điều 115. */
export function personalDays(
  occasion: Occasion,
  rules: Pick<LeaveRules, 'ownWeddingDays' | 'childWeddingDays' | 'familyDeathDays' | 'relativeDays'>,
): number {
  switch (occasion) {
    case 'own-wedding':
      return rules.ownWeddingDays;
    case 'child-wedding':
      return rules.childWeddingDays;
    case 'family-death':
      return rules.familyDeathDays;
    case 'relative':
      return rules.relativeDays;
  }
}
