/** Why time is excused. */
export const excuseKinds = [
  'leave-annual',
  'leave-sick',
  'leave-child-sick',
  'leave-maternity',
  'leave-accident',
  'leave-personal-paid',
  'leave-unpaid',
  'leave-compensatory',
  'trip',
  'training',
  'stoppage',
  'labour-duty',
  'at-home-agency',
  'device-outage',
  'other',
] as const;

export type ExcuseKind = (typeof excuseKinds)[number];

/** Days of these are paid by social insurance or by nobody, unless the paper says otherwise. */
const unpaidByAgency: readonly ExcuseKind[] = [
  'leave-sick',
  'leave-child-sick',
  'leave-maternity',
  'leave-accident',
  'leave-unpaid',
];

/** These say something about somebody's health: only whoever may read that learns which one it is. */
export const healthKinds: readonly ExcuseKind[] = [
  'leave-sick',
  'leave-child-sick',
  'leave-maternity',
  'leave-accident',
];

/** What everybody else reads in their place. */
export const HEALTH_LEAVE_VI = 'Nghỉ theo chế độ';

/** Whether the agency pays the time unless the paper says so; undefined for `other`, which must say it. */
export function paidByDefault(kind: ExcuseKind): boolean | undefined {
  return kind === 'other' ? undefined : !unpaidByAgency.includes(kind);
}

/**
 * The parameter of the rule book that names the timesheet symbol of a kind; undefined for `other`, which is printed as any paid or
 * unpaid excuse. Example: `timesheet.symbol.leave-annual` is `P`.
 */
export function symbolPathOf(kind: ExcuseKind): string | undefined {
  return kind === 'other' ? undefined : `timesheet.symbol.${kind}`;
}
