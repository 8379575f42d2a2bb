import type { MessageKey } from '../../i18n/catalogue.js';

/** Kinds of background work in words; one that is not known here goes by its own name. */
export const jobKinds: Readonly<Record<string, MessageKey>> = {
  'report.make': 'job-kind.report-make',
  'report.deliver': 'job-kind.report-deliver',
  'report.monthly': 'job-kind.report-monthly',
  'report.quarterly': 'job-kind.report-quarterly',
  'report.yearly': 'job-kind.report-yearly',
  'attendance.recompute': 'job-kind.recompute',
  'closing.seal': 'job-kind.closing-seal',
  'closing.sealed': 'job-kind.closing-sealed',
  mail: 'job-kind.mail',
  'badge-suspicions': 'job-kind.badge-suspicions',
  'notice-digest': 'job-kind.notice-digest',
  'outage-proposals': 'job-kind.outage-proposals',
  'terminal-count': 'job-kind.terminal-count',
  retention: 'job-kind.retention',
  'audit-head': 'job-kind.audit-head',
  'audit-verification': 'job-kind.audit-verification',
  housekeeping: 'job-kind.housekeeping',
};

export type JobStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export const jobStates: Readonly<Record<JobStatus, MessageKey>> = {
  queued: 'job-state.queued',
  running: 'job-state.running',
  done: 'job-state.done',
  failed: 'job-state.failed',
  cancelled: 'job-state.cancelled',
};

/** The key of a kind's name, or null. */
export function jobKindName(kind: string): MessageKey | null {
  return jobKinds[kind] ?? null;
}
