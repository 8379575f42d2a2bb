/** Sentences of the pages of HR on requests, excuses, exemptions, leave balances and superiors, in Vietnamese. */
export const viStaff = {} as const;
