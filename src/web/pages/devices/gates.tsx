import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { DeviceList } from './device-list.js';
import { GateCard } from './gate-card.js';
import { gatesQuery } from './queries.js';

/** Gates with their readers. */
export function Gates({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  return (
    <DeviceList
      title={t('gates.title')}
      answer={useQuery(gatesQuery)}
      empty={{ title: t('gates.none'), text: t(mayWrite ? 'gates.none-text' : 'devices.none-ask') }}
      show={(gate) => <GateCard key={gate.deviceId} gate={gate} />}
    />
  );
}
