import { Button } from 'antd';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { usePeriod } from '../../i18n/use-period.js';
import type { LegalHold } from './retention-query.js';

/** A hold: why, which days, by which document, and what became of it. */
export function LegalHoldRow({ hold, onLift }: { hold: LegalHold; onLift?: () => void }) {
  const t = useTranslate();
  const period = usePeriod();
  const { reason, document, fromDate, untilDate, employeeId, setBy, setAt, liftedAt } = hold;
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{reason}</strong>
          {liftedAt !== null && <span className="chip">{t('holds.lifted')}</span>}
          {employeeId !== null && <span className="chip">{t('holds.one-person')}</span>}
        </span>
        <span>{period({ from: fromDate, until: untilDate }, formatCivilDate)}</span>
        <span className="quiet">
          {t('retention.set-by', { document, who: setBy, at: formatInstant(setAt) })}
        </span>
        {liftedAt !== null && (
          <span className="quiet">
            {t('holds.lifted-by', {
              who: hold.liftedBy ?? '–',
              at: formatInstant(liftedAt),
              reason: hold.liftedReason ?? '–',
            })}
          </span>
        )}
      </span>
      {onLift && (
        <Button aria-label={t('holds.lift-of', { document })} onClick={onLift}>
          {t('holds.lift')}
        </Button>
      )}
    </li>
  );
}
