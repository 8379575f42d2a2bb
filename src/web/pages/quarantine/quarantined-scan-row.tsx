import { Button } from 'antd';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useClockOffset } from '../../i18n/use-clock-offset.js';
import { formatLocalTime } from './format-local-time.js';
import { decisions, suspicions } from './quarantine-words.js';
import type { QuarantinedScan } from './quarantined-scans.js';

/** One scan: whose, where, what the device's clock said and the server's, why it was not believed, and what was decided. */
export function QuarantinedScanRow({ scan, onSettle }: { scan: QuarantinedScan; onSettle?: () => void }) {
  const t = useTranslate();
  const clockOffset = useClockOffset();
  const { fullName, employeeCode, credential, reader, deviceCode, clockOffsetMs, decision, countsAt } = scan;
  const who = fullName ?? t('quarantine.nobody');
  const place = reader === null ? deviceCode : `${deviceCode} / ${reader}`;
  return (
    <li className="quarantined">
      <div className="stack-close">
        <strong className="record-title">{who}</strong>
        <span className="quiet record-title">{[employeeCode ?? credential, place].join(' · ')}</span>
      </div>
      <div className="stack-close">
        <span>
          <span className="quiet">{t('quarantine.device-time')}</span>{' '}
          <strong>{formatLocalTime(scan.localTime)}</strong>
        </span>
        <span className="quiet">{t('quarantine.received', { at: formatInstant(scan.receivedAt) })}</span>
      </div>
      <div className="stack-close">
        <span>{t(suspicions[scan.suspicion])}</span>
        {clockOffsetMs !== null && (
          <span className="quiet">{t('quarantine.clock', { offset: clockOffset(clockOffsetMs) })}</span>
        )}
        {decision !== null && (
          <span>
            <span className="chip">{t(decisions[decision])}</span>{' '}
            <span className="quiet">
              {[countsAt === null ? null : formatInstant(countsAt), scan.decidedBy, scan.reason]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
        )}
      </div>
      {onSettle && (
        <Button
          aria-label={t(decision === null ? 'quarantine.settle-of' : 'quarantine.settle-again-of', {
            who,
            at: formatLocalTime(scan.localTime),
          })}
          onClick={onSettle}
        >
          {t(decision === null ? 'quarantine.settle' : 'quarantine.settle-again')}
        </Button>
      )}
    </li>
  );
}
