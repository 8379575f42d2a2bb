import { useQuery } from '@tanstack/react-query';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Fact } from '../../parts/fact.js';
import { DeviceActions } from './device-actions.js';
import { DeviceHeading } from './device-heading.js';
import { DeviceList } from './device-list.js';
import { allDevicesQuery } from './queries.js';
import { useUnitNames } from '../../parts/use-unit-names.js';

/** Other systems that report scans with a key of their own. */
export function OtherDevices({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(allDevicesQuery);
  const others = data?.items.filter(({ kind, retiredAt }) => kind === 'api' && retiredAt === null);
  const unitNames = useUnitNames(others?.map(({ unitId }) => unitId) ?? []);
  return (
    <DeviceList
      title={t('other-devices.title')}
      answer={{ data: others && { items: others }, error, refetch }}
      empty={{ title: t('other-devices.none'), text: t('other-devices.none-text') }}
      columns={() => [
        [t('devices.code'), ({ code }) => code],
        [t('people.unit'), ({ unitId }) => unitNames.get(unitId) ?? null],
        [t('terminals.delivered'), ({ deliveredUpTo }) => deliveredUpTo && { at: deliveredUpTo }],
        [t('terminals.fault-lines'), ({ faultLines }) => faultLines],
      ]}
      show={(device) => (
        <article key={device.id} className="panel stack">
          <DeviceHeading title={device.code} unitName={unitNames.get(device.unitId) ?? ''} />
          <dl className="facts-wide">
            <Fact name={t('terminals.delivered')}>
              {device.deliveredUpTo === null
                ? t('other-devices.nothing-yet')
                : formatInstant(device.deliveredUpTo)}
            </Fact>
            {device.faultLines > 0 && (
              <Fact name={t('terminals.fault-lines')}>
                <strong>{device.faultLines}</strong>
              </Fact>
            )}
          </dl>
          {mayWrite && <DeviceActions device={device} />}
        </article>
      )}
    />
  );
}
