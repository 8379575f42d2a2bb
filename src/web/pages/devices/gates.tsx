import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { DeviceList } from './device-list.js';
import { stateName } from './online-mark.js';
import { GateCard } from './gate-card.js';
import { gatesQuery, type Gate } from './queries.js';
import type { Columns } from '../../parts/save/columns.js';

const columns: Columns<Gate> = ({ t }) => [
  [t('devices.code'), ({ code }) => code],
  [t('people.unit'), ({ unitName }) => unitName],
  [t('save.state'), ({ online, lastSeenAt }) => t(stateName(online, lastSeenAt))],
  [t('devices.last-seen'), ({ lastSeenAt }) => lastSeenAt && { at: lastSeenAt }],
  [t('terminals.delivered'), ({ deliveredUpTo }) => deliveredUpTo && { at: deliveredUpTo }],
  [t('gates.machine'), ({ hostName, version }) => [hostName, version].filter(Boolean).join(' · ')],
  [t('gates.waiting'), ({ spool }) => spool?.depth ?? null],
  [t('gates.dead-letters'), ({ spool }) => spool?.deadLetters ?? null],
  [
    t('readers.title'),
    ({ readers, localReaders }) => [...readers, ...localReaders].map(({ code }) => code).join(', '),
  ],
];

/** Gates with their readers. */
export function Gates({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  return (
    <DeviceList
      title={t('gates.title')}
      answer={useQuery(gatesQuery)}
      empty={{ title: t('gates.none'), text: t(mayWrite ? 'gates.none-text' : 'devices.none-ask') }}
      columns={columns}
      show={(gate) => <GateCard key={gate.deviceId} gate={gate} />}
    />
  );
}
