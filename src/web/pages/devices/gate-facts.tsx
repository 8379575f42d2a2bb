import { Alert } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { TechnicalDetail } from '../../parts/technical-detail.js';
import { Ago } from '../../parts/ago.js';
import { Fact } from '../../parts/fact.js';
import { useClockOffset } from '../../i18n/use-clock-offset.js';
import { spoolAlarms, uploadStates } from './gate-words.js';
import type { Gate } from './queries.js';

/** What a gate said of itself last. */
export function GateFacts({ gate }: { gate: Gate }) {
  const t = useTranslate();
  const clockOffset = useClockOffset();
  const { spool, upload } = gate;
  const repair = spool?.repair ?? null;
  const alarm = repair !== null && spool?.alarm === 'repaired' ? null : (spool?.alarm ?? null);
  return (
    <>
      {repair !== null && (
        <Alert
          type="error"
          showIcon
          title={t(spoolAlarms.repaired)}
          description={<TechnicalDetail text={repair} />}
        />
      )}
      {alarm !== null && (
        <Alert
          type="error"
          showIcon
          title={t(spoolAlarms[alarm])}
          {...(spool?.failure && { description: <TechnicalDetail text={spool.failure} /> })}
        />
      )}
      <dl className="facts-wide">
        <Fact name={t('devices.last-seen')}>
          <Ago at={gate.lastSeenAt} />
        </Fact>
        <Fact name={t('gates.machine')}>
          {gate.hostName ?? '–'}
          {gate.version !== null && (
            <span className="quiet"> · {t('gates.version', { version: gate.version })}</span>
          )}
        </Fact>
        <Fact name={t('gates.clock')}>
          {gate.clockOffsetMs === null ? t('gates.clock-unknown') : clockOffset(-gate.clockOffsetMs)}
        </Fact>
        <Fact name={t('gates.waiting')}>
          {spool === null || spool.depth === 0 ? (
            t('gates.nothing-waits')
          ) : (
            <>
              <strong>{t('gates.scans-wait', { count: spool.depth })}</strong>
              {spool.oldestAt !== null && (
                <span className="quiet">
                  {' · '}
                  {t('gates.oldest')} <Ago at={spool.oldestAt} />
                </span>
              )}
            </>
          )}
        </Fact>
        {spool !== null && spool.deadLetters > 0 && (
          <Fact name={t('gates.dead-letters')}>
            <strong>{t('gates.dead-letter-count', { count: spool.deadLetters })}</strong>
          </Fact>
        )}
        {upload !== null && upload.state !== 'idle' && (
          <Fact name={t('gates.upload')}>
            {t(uploadStates[upload.state])}
            {upload.lastError !== null && <TechnicalDetail text={upload.lastError} />}
          </Fact>
        )}
      </dl>
    </>
  );
}
