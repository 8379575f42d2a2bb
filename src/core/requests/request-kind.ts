import { excuseKinds, type ExcuseKind } from '../attendance/excuse-kind.js';

/** Kinds of excuse that nobody asks for themselves: of readers, of work that stopped. */
const notAskedFor = ['device-outage', 'stoppage', 'other'] as const;

/** Excuses that a person asks for by name. */
export type AskedExcuse = Exclude<ExcuseKind, (typeof notAskedFor)[number]>;

/** What else somebody asks for; `late-early` excuses some hours of a day. */
export const otherRequests = ['late-early', 'missed-scan', 'shift-swap', 'overtime'] as const;

/** What a person can ask for. */
export type RequestKind = AskedExcuse | (typeof otherRequests)[number];

export const requestKinds: readonly RequestKind[] = [
  ...excuseKinds.filter((kind): kind is AskedExcuse => !(notAskedFor as readonly string[]).includes(kind)),
  ...otherRequests,
];

/** Why the law gives leave for personal matters. Source: 45/2019/QH14, điều 115. */
export const occasions = ['own-wedding', 'child-wedding', 'family-death', 'relative'] as const;

export type Occasion = (typeof occasions)[number];

const words: Readonly<Record<RequestKind, { readonly vi: string; readonly en: string }>> = {
  'leave-annual': { vi: 'Nghỉ phép năm', en: 'Annual leave' },
  'leave-sick': { vi: 'Nghỉ ốm', en: 'Sick leave' },
  'leave-child-sick': { vi: 'Nghỉ con ốm', en: 'Leave for a sick child' },
  'leave-maternity': { vi: 'Nghỉ thai sản', en: 'Maternity leave' },
  'leave-accident': { vi: 'Nghỉ tai nạn lao động', en: 'Leave after an accident at work' },
  'leave-personal-paid': { vi: 'Nghỉ việc riêng hưởng lương', en: 'Paid personal leave' },
  'leave-unpaid': { vi: 'Nghỉ không hưởng lương', en: 'Unpaid leave' },
  'leave-compensatory': { vi: 'Nghỉ bù', en: 'Compensatory leave' },
  trip: { vi: 'Đi công tác', en: 'Official trip' },
  training: { vi: 'Hội nghị, học tập', en: 'Conference, training' },
  'labour-duty': { vi: 'Lao động nghĩa vụ', en: 'Compulsory labour' },
  'at-home-agency': { vi: 'Làm việc tại cơ quan cử', en: 'Work at the sending agency' },
  'late-early': { vi: 'Đi muộn, về sớm', en: 'Coming late, leaving early' },
  'missed-scan': { vi: 'Quên chấm công', en: 'Missed scan' },
  'shift-swap': { vi: 'Đổi ca', en: 'Shift swap' },
  overtime: { vi: 'Làm thêm giờ', en: 'Overtime' },
};

/** A kind as people read it. Example: `leave-annual` is `Nghỉ phép năm`. */
export function requestWords(kind: RequestKind): { readonly vi: string; readonly en: string } {
  return words[kind];
}

/** The kind of the excuse that a request becomes once approved; undefined where it becomes something else. */
export function excuseOf(kind: RequestKind): ExcuseKind | undefined {
  if (kind === 'late-early') return 'other';
  return (otherRequests as readonly string[]).includes(kind) ? undefined : (kind as AskedExcuse);
}

/** The occasions that a kind can name: what is paid, and what is not. */
export function occasionsOf(kind: RequestKind): readonly Occasion[] {
  if (kind === 'leave-personal-paid') return ['own-wedding', 'child-wedding', 'family-death'];
  return kind === 'leave-unpaid' ? ['relative'] : [];
}
