import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { TechnicalDetail } from '../../parts/technical-detail.js';
import { Ago } from '../../parts/ago.js';
import type { ReaderHealth } from './queries.js';
import { ReaderMark } from './reader-states.js';

/** What somebody at the door can do about a reader that reads nothing. */
const toDo = {
  absent: 'reader-do.absent',
  lost: 'reader-do.lost',
  denied: 'reader-do.denied',
  opening: 'reader-do.opening',
} as const;

/** A reader and its health; `children` are what can be done with it. */
export function ReaderRow({
  reader,
  isHeard,
  children,
}: {
  reader: ReaderHealth;
  isHeard: boolean;
  children?: ReactNode;
}) {
  const t = useTranslate();
  const { code, state, since, lastScanAt, lastReportAt, scans, malformed, errors, lastError, hint } = reader;
  return (
    <li className="reader">
      <div className="stack-close">
        <strong className="record-title">{code}</strong>
        <ReaderMark state={state} isHeard={isHeard} />
        {isHeard && since !== null && (
          <span className="quiet">
            {t('reader.since')} <Ago at={since} />
          </span>
        )}
      </div>
      <div className="stack-close">
        <span>
          <span className="quiet">{t('reader.last-scan')}</span> <Ago at={lastScanAt} />
          <span className="quiet"> · {t('reader.scans', { count: scans })}</span>
        </span>
        <span>
          <span className="quiet">{t('reader.last-report')}</span> <Ago at={lastReportAt} />
          {(errors > 0 || malformed > 0) && (
            <span className="quiet"> · {t('reader.errors', { errors, malformed })}</span>
          )}
        </span>
        {isHeard && state !== null && state !== 'ready' && <span>{t(toDo[state])}</span>}
        {state !== 'ready' && (lastError !== null || hint !== null) && (
          <TechnicalDetail text={[lastError, hint].filter((part) => part !== null).join('\n')} />
        )}
      </div>
      {children !== undefined && <div className="row reader-actions">{children}</div>}
    </li>
  );
}
