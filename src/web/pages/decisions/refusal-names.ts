import type { MessageKey } from '../../i18n/catalogue.js';

/** Why one of several was not decided, by the code of the service. */
export const refusalNames: Readonly<Record<string, MessageKey | undefined>> = {
  'own-record': 'refusal.own-record',
  'not-the-superior': 'refusal.not-the-superior',
  'decision-overdue': 'refusal.decision-overdue',
  'finding-unsupported': 'refusal.finding-unsupported',
  'already-decided': 'refusal.already-decided',
  'day-not-final': 'refusal.day-not-final',
  'not-found': 'refusal.not-found',
  'overlapping-period': 'refusal.overlapping-period',
  'already-exists': 'refusal.already-exists',
  'still-explainable': 'refusal.still-explainable',
  'outside-scope': 'refusal.outside-scope',
  'not-permitted': 'refusal.not-permitted',
};
