import type { viStaff } from './vi-staff.js';

/** Sentences of the pages of HR on requests, excuses, exemptions, leave balances and superiors, in English. */
export const enStaff: Readonly<Record<keyof typeof viStaff, string>> = {};
