import { addDays } from '../../me/month-grid.js';
import type { Columns } from '../../../parts/save/columns.js';
import type { Closing } from './closing-queries.js';

/** Months that are being closed, in a saved file. */
export const closingColumns: Columns<Closing> = ({ t, both }) => [
  [t('people.unit'), ({ unitName }) => unitName],
  [t('save.month'), ({ month }) => month.split('-').reverse().join('/')],
  [t('save.from'), ({ fromDate }) => ({ date: fromDate })],
  [t('save.until'), ({ toDate }) => ({ date: addDays(toDate, 1) })],
  [t('save.state'), ({ statusVi, statusEn }) => both(statusVi, statusEn)],
  [t('save.revision'), ({ revision }) => revision],
  [t('save.due'), ({ dueOn }) => ({ date: dueOn })],
  [t('save.opened'), ({ openedAt }) => ({ at: openedAt })],
];
