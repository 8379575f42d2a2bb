import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Ago } from '../../parts/ago.js';
import { Fact } from '../../parts/fact.js';
import { useNow } from '../../parts/use-now.js';
import { DeviceActions } from './device-actions.js';
import { DeviceHeading } from './device-heading.js';
import { OnlineMark } from './online-mark.js';
import { isHeard } from './is-heard.js';
import type { Terminal } from './queries.js';
import { TerminalOrders } from './terminal-orders.js';

/** A terminal: whether it calls, what is in its memory, what waits for it, and whether the counts agree. */
export function TerminalCard({ terminal, mayWrite }: { terminal: Terminal; mayWrite: boolean }) {
  const t = useTranslate();
  const now = useNow(5000);
  const { code, unitName, serial, firmware, lastSeenAt, users, logs, lastReconciliation } = terminal;
  const isOnline = isHeard(lastSeenAt, now);
  return (
    <article className="panel stack">
      <DeviceHeading title={code} unitName={unitName}>
        <OnlineMark isOnline={isOnline} lastSeenAt={lastSeenAt} />
      </DeviceHeading>
      <dl className="facts-wide">
        <Fact name={t('devices.last-seen')}>
          <Ago at={lastSeenAt} />
        </Fact>
        <Fact name={t('terminals.serial')}>{serial ?? t('terminals.no-serial')}</Fact>
        <Fact name={t('terminals.firmware')}>{firmware ?? '–'}</Fact>
        <Fact name={t('terminals.memory')}>
          {users === null && logs === null
            ? '–'
            : t('terminals.users-and-logs', { users: users ?? '–', logs: logs ?? '–' })}
        </Fact>
        <Fact name={t('terminals.delivered')}>
          {terminal.deliveredUpTo === null ? '–' : formatInstant(terminal.deliveredUpTo)}
        </Fact>
        <Fact name={t('terminals.commands')}>
          {t('terminals.pending-commands', { count: terminal.pendingCommands })}
          {terminal.failedCommands > 0 && (
            <strong> · {t('terminals.failed-commands', { count: terminal.failedCommands })}</strong>
          )}
        </Fact>
        <Fact name={t('terminals.fault-lines')}>
          {terminal.faultLines === 0 ? t('terminals.no-fault-line') : <strong>{terminal.faultLines}</strong>}
        </Fact>
        {terminal.unreadableBodies > 0 && terminal.unreadableAt !== null && (
          <Fact name={t('terminals.unreadable')}>
            <strong>
              {t('terminals.unreadable-bodies', {
                count: terminal.unreadableBodies,
                at: formatInstant(terminal.unreadableAt),
              })}
            </strong>
          </Fact>
        )}
        <Fact name={t('terminals.reconciliation')}>
          {lastReconciliation === null ? (
            t('terminals.not-reconciled')
          ) : lastReconciliation.terminalSum === lastReconciliation.storedSum ? (
            t('terminals.sums-agree', {
              date: formatCivilDate(lastReconciliation.date),
              sum: lastReconciliation.storedSum,
            })
          ) : (
            <strong>
              {t('terminals.sums-differ', {
                date: formatCivilDate(lastReconciliation.date),
                terminal: lastReconciliation.terminalSum,
                stored: lastReconciliation.storedSum,
              })}
            </strong>
          )}
        </Fact>
      </dl>
      {mayWrite && <TerminalOrders terminal={terminal} />}
      {mayWrite && <DeviceActions device={{ id: terminal.deviceId, code, kind: 'zkteco' }} />}
    </article>
  );
}
