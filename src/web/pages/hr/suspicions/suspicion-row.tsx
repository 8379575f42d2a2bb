import { Button } from 'antd';
import type { components } from '../../../api-types.js';
import { formatCivilDate, formatClock, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { betweenScans } from './between-scans.js';
import { outcomeNames } from './outcome-names.js';

export type Suspicion = components['schemas']['SuspicionItem'];

/** Both scans, where they were and how far apart, and what looking into it came to. */
export function SuspicionRow({
  suspicion,
  onReview,
}: {
  suspicion: Suspicion;
  onReview: (() => void) | undefined;
}) {
  const t = useTranslate();
  const { fullName, employeeCode, unitName, date, firstAt, secondAt, because, outcome, reason, reviewedBy, reviewedAt } = suspicion;
  const most = because[0]?.value;
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <strong className="record-title">{`${fullName} (${employeeCode})`}</strong>
        <span className="quiet">{[unitName, formatCivilDate(date)].join(' · ')}</span>
        <ol className="plain-list">
          <li>{[formatClock(firstAt), suspicion.firstUnitName, suspicion.firstDevice].join(' · ')}</li>
          <li>{[formatClock(secondAt), suspicion.secondUnitName, suspicion.secondDevice].join(' · ')}</li>
        </ol>
        <span>
          {t('suspicion.apart', betweenScans(firstAt, secondAt))}
          {typeof most === 'number' && ` ${t('suspicion.most', { minutes: most })}`}
        </span>
        {outcome !== null && (
          <>
            <span>{`${t(outcomeNames[outcome])}: ${reason ?? ''}`}</span>
            <span className="quiet">
              {[reviewedBy ?? '', reviewedAt === null ? '' : formatInstant(reviewedAt)].filter((word) => word !== '').join(' · ')}
            </span>
          </>
        )}
      </span>
      {onReview && (
        <Button
          onClick={onReview}
          aria-label={t('suspicion.review-of', { name: fullName, date: formatCivilDate(date) })}
        >
          {t('suspicion.review')}
        </Button>
      )}
    </li>
  );
} // prettier-ignore
