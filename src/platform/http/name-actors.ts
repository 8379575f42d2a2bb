/** Fields of answers that hold whoever acted. */
const ACTOR_FIELDS: ReadonlySet<string> = new Set([
  'actorLabel', 'addedBy', 'answeredBy', 'approvedBy', 'askedBy', 'author', 'by', 'byLabel', 'cancelledBy', 'checkedBy', 'confirmedBy',
  'decidedBy', 'endedBy', 'enteredBy', 'filedBy', 'liftedBy', 'madeBy', 'namedBy', 'proposedBy', 'queuedBy', 'receiptBy', 'recordedBy',
  'reviewedBy', 'sealedBy', 'setBy', 'withdrawnBy',
]); // prettier-ignore

/** The stored names of actors anywhere in an answer. */
export function actorsIn(answer: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(answer)) for (const each of answer) actorsIn(each, found);
  else if (isPlain(answer)) {
    for (const key in answer) {
      const value = answer[key];
      if (typeof value === 'string') {
        if (ACTOR_FIELDS.has(key)) found.add(value);
      } else if (typeof value === 'object') actorsIn(value, found);
    }
  }
  return found;
}

/**
 * The answer with the names of people where actors stand; what names nobody is handed back as it is.
 * Example: `{ decidedBy: 'nguoi.gd' }` becomes `{ decidedBy: 'Đặng Quốc Tuấn' }`.
 */
export function withActorNames(answer: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(answer)) return answer.map((each: unknown) => withActorNames(each, names));
  if (!isPlain(answer)) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]) => [
      key,
      typeof value === 'string' && ACTOR_FIELDS.has(key)
        ? (names.get(value) ?? value)
        : withActorNames(value, names),
    ]),
  );
}

/** Whether JSON is made of its fields, and of nothing that it says itself (as instants do). */
function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !('toJSON' in value && typeof value.toJSON === 'function')
  );
}
