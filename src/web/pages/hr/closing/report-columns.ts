import type { Columns } from '../../../parts/save/columns.js';
import type { Report } from './closing-queries.js';
import { causeNames, editionNames } from './closing-words.js';

const stateNames = {
  queued: 'hr-report.queued',
  running: 'hr-report.making',
  done: 'save.made',
  failed: 'hr-report.failed',
  cancelled: 'hr-report.stopped',
} as const;

/** Reports in a saved file; `periodOf` names their month, quarter or year. */
export function reportColumns(periodOf: (period: string) => string): Columns<Report> {
  return ({ t }) => [
    [t('people.unit'), ({ unitName }) => unitName],
    [t('save.period'), ({ month }) => periodOf(month)],
    [t('hr-report.edition'), ({ edition, agencyName }) => [t(editionNames[edition]), agencyName].filter(Boolean).join(' · ')],
    [t('save.kind'), ({ draft }) => draft === null ? null : t(draft ? 'hr-report.draft' : 'hr-report.final')],
    [t('save.state'), ({ status, progress, error }) => t(stateNames[status], { progress, error: error ?? '' })],
    [t('save.cause'), ({ cause }) => t(causeNames[cause])],
    [t('save.who'), ({ askedBy }) => askedBy],
    [t('save.filed'), ({ askedAt }) => ({ at: askedAt })],
    [t('save.ended'), ({ madeAt }) => madeAt && { at: madeAt }],
    [t('save.file'), ({ fileName }) => fileName],
    [t('hr-report.digest'), ({ sha256 }) => sha256],
    [t('hr-report.superseded'), ({ superseded }) => superseded ? t('save.yes') : null],
  ];
} // prettier-ignore
