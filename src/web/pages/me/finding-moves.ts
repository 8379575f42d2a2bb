import type { MessageKey } from '../../i18n/catalogue.js';
import type { Finding } from './queries.js';

/** Where something recorded went. */
export const moves: Readonly<Record<Finding['status'], MessageKey>> = {
  provisional: 'finding-move.provisional',
  waiting: 'finding-move.waiting',
  excused: 'finding-move.excused',
  confirmed: 'finding-move.confirmed',
  reminder: 'finding-move.reminder',
  proposed: 'finding-move.proposed',
};
