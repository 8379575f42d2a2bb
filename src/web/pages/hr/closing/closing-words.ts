import type { MessageKey } from '../../../i18n/catalogue.js';
import type { ClosingDetail, OpenMatter, Report } from './closing-queries.js';
import type { ClosingStep, StepState } from './closing-steps-of.js';

/** Steps in words. */
export const stepNames: Readonly<Record<ClosingStep, MessageKey>> = {
  exceptions: 'hr-step.exceptions',
  persons: 'hr-step.persons',
  heads: 'hr-step.heads',
  check: 'hr-step.check',
  seal: 'hr-step.seal',
};

export const stateNames: Readonly<Record<StepState['state'], MessageKey>> = {
  done: 'hr-step.done',
  due: 'hr-step.due',
  ahead: 'hr-step.ahead',
};

/** What is open, as short as a chip. */
export const openNames: Readonly<Record<OpenMatter['kind'], MessageKey>> = {
  'month-running': 'hr-open.month-running',
  'no-days': 'hr-open.no-days',
  'changes-waiting': 'hr-open.changes-waiting',
  'days-set-aside': 'hr-open.days-set-aside',
  'days-provisional': 'hr-open.days-provisional',
  'requests-waiting': 'hr-open.requests-waiting',
  'explanations-waiting': 'hr-open.explanations-waiting',
  'findings-explainable': 'hr-open.findings-explainable',
  'findings-undecided': 'hr-open.findings-undecided',
  'findings-unsupported': 'hr-open.findings-unsupported',
  'persons-unconfirmed': 'hr-open.persons-unconfirmed',
};

/** What somebody did about a closing. */
export const pastNames: Readonly<Record<ClosingDetail['steps'][number]['kind'], MessageKey>> = {
  opened: 'hr-past.opened',
  person: 'hr-past.person',
  head: 'hr-past.head',
  check: 'hr-past.check',
  seal: 'hr-past.seal',
  'reopen-asked': 'hr-past.reopen-asked',
  'reopen-approved': 'hr-past.reopen-approved',
  'reopen-rejected': 'hr-past.reopen-rejected',
};

export const editionNames: Readonly<Record<Report['edition'], MessageKey>> = {
  director: 'hr-report.director',
  superiors: 'hr-report.superiors',
  accounting: 'hr-report.accounting',
  agency: 'hr-report.agency',
};

/** Why a report was made. */
export const causeNames: Readonly<Record<Report['cause'], MessageKey>> = {
  request: 'hr-report.by-request',
  sealing: 'hr-report.by-sealing',
  schedule: 'hr-report.by-schedule',
};

/** How far the sending of a report is. */
export const deliveryNames: Readonly<Record<Report['status'], MessageKey>> = {
  queued: 'hr-report.delivery-queued',
  running: 'hr-report.delivery-queued',
  done: 'hr-report.delivery-done',
  failed: 'hr-report.delivery-failed',
  cancelled: 'hr-report.delivery-cancelled',
};
