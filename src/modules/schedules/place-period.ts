/** A stored period of civil dates; `until` excluded, null for an open end. */
export interface StoredPeriod {
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
}

/** What has to happen to what is stored before a new period can stand: one changes in place, or some end earlier. */
export interface Placement {
  /** It begins on the same day: it takes the new content and the new end. */
  readonly change: StoredPeriod | null;
  /** They begin earlier and end on the day the new one begins. */
  readonly end: readonly StoredPeriod[];
}

/**
 * How a period takes its place from its first day on. Example: from 1 July, what has run since January without end ends with
 * 30 June. `in-the-way`: something begins inside it, or something that runs would have to go on after it; whoever wants that
 * says what holds then.
 */
export function placePeriod(
  stored: readonly StoredPeriod[],
  wanted: { readonly from: string; readonly until: string | null },
): Placement | 'in-the-way' {
  const end: StoredPeriod[] = [];
  let change: StoredPeriod | null = null;
  for (const each of stored) {
    const apart =
      (each.until !== null && each.until <= wanted.from) ||
      (wanted.until !== null && wanted.until <= each.from);
    if (each.from === wanted.from) change = each;
    else if (apart) continue;
    else if (each.from > wanted.from || goesOnAfter(each, wanted.until)) return 'in-the-way';
    else end.push(each);
  }
  return { change, end };
}

function goesOnAfter(each: StoredPeriod, until: string | null): boolean {
  return until !== null && (each.until === null || each.until > until);
}
