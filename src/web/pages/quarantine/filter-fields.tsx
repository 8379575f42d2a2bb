import { Select } from 'antd';
import { useId } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { DayField } from '../../parts/day-field.js';
import type { QuarantineFilters } from './quarantine-filters.js';
import { useDeviceOptions } from './use-device-options.js';

/** Which quarantined scans are shown. */
export function FilterFields({
  filters,
  onChange,
}: {
  filters: QuarantineFilters;
  onChange: (change: Partial<QuarantineFilters>) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const devices = useDeviceOptions();
  return (
    <div className="filters filters-many" role="search">
      <div className="stack-close">
        <label htmlFor={`${id}-state`}>{t('quarantine.state')}</label>
        <Select
          id={`${id}-state`}
          value={filters.state}
          options={[
            { value: 'open', label: t('quarantine.open') },
            { value: 'settled', label: t('quarantine.settled') },
            { value: 'all', label: t('quarantine.all') },
          ]}
          onChange={(state: QuarantineFilters['state']) => onChange({ state })}
        />
      </div>
      {devices !== null && (
        <div className="stack-close">
          <label htmlFor={`${id}-device`}>{t('quarantine.device')}</label>
          <Select
            id={`${id}-device`}
            allowClear
            value={filters.deviceId}
            placeholder={t('quarantine.every-device')}
            options={devices}
            showSearch={{ optionFilterProp: 'label' }}
            onChange={(deviceId: string | null | undefined) => onChange({ deviceId: deviceId ?? null })}
          />
        </div>
      )}
      <DayField label={t('quarantine.from')} date={filters.from} onChange={(from) => onChange({ from })} />
      <DayField
        label={t('quarantine.until')}
        date={filters.until}
        onChange={(until) => onChange({ until })}
      />
    </div>
  );
}
