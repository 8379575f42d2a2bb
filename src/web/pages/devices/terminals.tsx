import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { DeviceList } from './device-list.js';
import { terminalsQuery, type Terminal } from './queries.js';
import { TerminalCard } from './terminal-card.js';
import type { Columns } from '../../parts/save/columns.js';

const columns: Columns<Terminal> = ({ t }) => [
  [t('devices.code'), ({ code }) => code],
  [t('people.unit'), ({ unitName }) => unitName],
  [t('terminals.serial'), ({ serial }) => serial],
  [t('terminals.firmware'), ({ firmware }) => firmware],
  [t('devices.last-seen'), ({ lastSeenAt }) => lastSeenAt && { at: lastSeenAt }],
  [t('terminals.delivered'), ({ deliveredUpTo }) => deliveredUpTo && { at: deliveredUpTo }],
  [t('save.people'), ({ users }) => users],
  [t('save.scans'), ({ logs }) => logs],
  [t('save.orders-waiting'), ({ pendingCommands }) => pendingCommands],
  [t('save.orders-failed'), ({ failedCommands }) => failedCommands],
  [t('terminals.fault-lines'), ({ faultLines }) => faultLines],
];

/** Terminals that push their scans. */
export function Terminals({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const text = mayWrite ? t('terminals.none-text', { server: location.host }) : t('devices.none-ask');
  return (
    <DeviceList
      title={t('terminals.title')}
      answer={useQuery(terminalsQuery)}
      empty={{ title: t('terminals.none'), text }}
      columns={columns}
      show={(terminal) => <TerminalCard key={terminal.deviceId} terminal={terminal} mayWrite={mayWrite} />}
    />
  );
}
