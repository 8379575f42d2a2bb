import type { ExceptionKind } from '../attendance/attendance-exception.js';

/** Why somebody explains. */
export const explanationReasons = [
  'forgot',
  'device',
  'duty',
  'traffic',
  'health',
  'family',
  'other',
] as const;

export type ExplanationReason = (typeof explanationReasons)[number];

/** Vietnamese and English words of the reasons. */
export const reasonWords: Readonly<Record<ExplanationReason, { readonly vi: string; readonly en: string }>> =
  {
    forgot: { vi: 'Quên quẹt thẻ', en: 'Forgot to scan' },
    device: { vi: 'Máy chấm công lỗi', en: 'The reader failed' },
    duty: { vi: 'Làm nhiệm vụ bên ngoài', en: 'On duty elsewhere' },
    traffic: { vi: 'Giao thông, thời tiết', en: 'Traffic, weather' },
    health: { vi: 'Sức khỏe', en: 'Health' },
    family: { vi: 'Việc gia đình', en: 'Family' },
    other: { vi: 'Lý do khác', en: 'Another reason' },
  };

/** What became of an explanation. */
export const explanationOutcomes = ['accepted', 'partly', 'refused'] as const;

export type ExplanationOutcome = (typeof explanationOutcomes)[number];

/** Where an explanation stands: `overtaken` where the event became another before anybody decided. */
export const explanationStates = ['waiting', ...explanationOutcomes, 'overtaken'] as const;

export type ExplanationState = (typeof explanationStates)[number];

export const outcomeWords: Readonly<Record<ExplanationState, { readonly vi: string; readonly en: string }>> =
  {
    waiting: { vi: 'Chờ quyết định', en: 'Waiting for a decision' },
    accepted: { vi: 'Chấp nhận', en: 'Accepted' },
    partly: { vi: 'Chấp nhận một phần', en: 'Accepted in part' },
    refused: { vi: 'Không chấp nhận', en: 'Refused' },
    overtaken: { vi: 'Không xét', en: 'Not decided' },
  };

/** What was recorded when somebody explained it; seconds from midnight of the day. */
export interface RecordedException {
  /** null: no stretch of a day, such as an explanation that was late itself. */
  readonly exception: ExceptionKind | null;
  readonly fromSecond: number;
  readonly untilSecond: number;
  readonly minutes: number;
}

/** The scan that a person was late or early with; null where one is missing. Example: late from 08:00 until 08:09: 08:09. */
export function machineSecond({ exception, fromSecond, untilSecond }: RecordedException): number | null {
  if (exception === 'late-arrival') return untilSecond;
  return exception === 'early-departure' ? fromSecond : null;
}

/**
 * When inspectors saw it, from their first look to their last; null where it was no look of theirs. Example: a badge that was not worn at
 * 08:00 and at 09:30.
 */
export function seenSeconds({
  exception,
  fromSecond,
  untilSecond,
}: RecordedException): readonly number[] | null {
  if (exception !== null || untilSecond === 0) return null;
  return fromSecond === untilSecond ? [fromSecond] : [fromSecond, untilSecond];
}

/** Whether a missing moment can be added, and which way. Example: `missing-in` lacks an `in`. */
export function missingDirection({ exception }: RecordedException): 'in' | 'out' | null {
  if (exception === 'missing-in') return 'in';
  return exception === 'missing-out' ? 'out' : null;
}

/** The punch that is missing in it; null: none is. */
export function missingPunch({ exception }: RecordedException): 'missing-in' | 'missing-out' | null {
  return exception === 'missing-in' || exception === 'missing-out' ? exception : null;
}

/** What the superior accepts of it. */
export interface AcceptedPart {
  /** A moment, in seconds from midnight, or null. */
  readonly atSecond: number | null;
  readonly fromSecond: number | null;
  readonly untilSecond: number | null;
}

/** What acceptance adds to the facts: a punch, time that is excused, or nothing. */
export type Acceptance =
  | { readonly kind: 'punch'; readonly atSecond: number; readonly direction: 'in' | 'out' }
  | { readonly kind: 'excuse'; readonly fromSecond: number; readonly untilSecond: number }
  | { readonly kind: 'none' };

/**
 * What accepting an explanation adds: the moment asked for where one is missing and asked for, else an excuse of the whole stretch.
 * In part: another moment, or a true part of the stretch. undefined where the part is none. Example: of 45 minutes late half an hour
 * is accepted: an excuse from 08:00 to 08:30.
 */
export function acceptanceOf(
  recorded: RecordedException,
  askedSecond: number | null,
  outcome: Exclude<ExplanationOutcome, 'refused'>,
  part: AcceptedPart,
): Acceptance | undefined {
  const { exception, fromSecond, untilSecond } = recorded;
  const direction = missingDirection(recorded);
  if (outcome === 'accepted') {
    if (exception === null) return { kind: 'none' };
    if (direction !== null && askedSecond !== null)
      return { kind: 'punch', atSecond: askedSecond, direction };
    return { kind: 'excuse', fromSecond, untilSecond };
  }
  if (direction !== null && part.atSecond !== null)
    return { kind: 'punch', atSecond: part.atSecond, direction };
  if (part.fromSecond === null || part.untilSecond === null || exception === null) return undefined;
  const inside =
    part.fromSecond >= fromSecond && part.untilSecond <= untilSecond && part.fromSecond < part.untilSecond;
  const whole = part.fromSecond === fromSecond && part.untilSecond === untilSecond;
  return inside && !whole
    ? { kind: 'excuse', fromSecond: part.fromSecond, untilSecond: part.untilSecond }
    : undefined;
}
