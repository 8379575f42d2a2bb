import type { MessageKey } from '../../i18n/catalogue.js';

/** What the audit's actions are called where people read about themselves; by their first part else. */
const names: Readonly<Record<string, MessageKey>> = {
  'employee.read': 'action.employee-read',
  'employee.create': 'action.employee-create',
  'employee.update': 'action.employee-update',
  'employee.end': 'action.employee-end',
  'employee.set-photo': 'action.employee-set-photo',
  'employee.remove-photo': 'action.employee-remove-photo',
  'employee.reopen': 'action.employee-reopen',
  'badge.read': 'action.badge-read',
  'badge.issue': 'action.badge-issue',
  badge: 'action.badge',
  posting: 'action.posting',
  'unit.create': 'action.unit-create',
  'unit.rename': 'action.unit-rename',
  'unit.end': 'action.unit-end',
  'unit.reopen': 'action.unit-reopen',
  unit: 'action.unit',
  grant: 'action.grant',
  'session.begin': 'action.session-begin',
  'session.end': 'action.session-end',
  'session.refused': 'action.session-refused',
  'account.create': 'action.account-create',
  'grant.create': 'action.grant-create',
  account: 'action.account',
  'attendance.recompute': 'action.recompute',
  'attendance-day': 'action.attendance',
  explanation: 'action.explanation',
  'explanation.file': 'action.explanation-file',
  'explanation.decide': 'action.explanation-decide',
  'explanation.read-evidence': 'action.explanation-evidence',
  finding: 'action.finding',
  request: 'action.request',
  closing: 'action.closing',
  'data-notice': 'action.data-notice',
  'data-request.file': 'action.data-request-file',
  'data-request.export': 'action.data-request-export',
  'data-request': 'action.data-request',
  'agency-extract': 'action.agency-extract',
  replacement: 'action.replacement',
  excuse: 'action.excuse',
  correction: 'action.correction',
  superior: 'action.superior',
  'inspection-check': 'action.inspection-check',
};

/** The key of an action's name, or null for one that is not known here. */
export function actionName(action: string): MessageKey | null {
  return names[action] ?? names[action.split('.')[0] ?? ''] ?? null;
}

/** Single actions that have a name of their own. */
export const namedActions: readonly (readonly [string, MessageKey])[] = Object.entries(names).filter(
  ([action]) => action.includes('.'),
);
