import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { DeviceList } from './device-list.js';
import { terminalsQuery } from './queries.js';
import { TerminalCard } from './terminal-card.js';

/** Terminals that push their scans. */
export function Terminals({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const text = mayWrite ? t('terminals.none-text', { server: location.host }) : t('devices.none-ask');
  return (
    <DeviceList
      title={t('terminals.title')}
      answer={useQuery(terminalsQuery)}
      empty={{ title: t('terminals.none'), text }}
      show={(terminal) => <TerminalCard key={terminal.deviceId} terminal={terminal} mayWrite={mayWrite} />}
    />
  );
}
