import { Input, Select } from 'antd';
import { useId, useState } from 'react';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
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

/** A day; taken when it is complete, an unfinished one changes nothing. */
function DayField({
  label,
  date,
  onChange,
}: {
  label: string;
  date: string | null;
  onChange: (date: string | null) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(date === null ? '' : formatCivilDate(date));
  const isWrong = text.trim().length >= 8 && readDate(text) === null;
  return (
    <div className="stack-close">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        allowClear
        maxLength={10}
        autoComplete="off"
        placeholder={t('field.date-example')}
        value={text}
        {...(isWrong && { status: 'error' as const, 'aria-invalid': true })}
        onChange={({ target: { value } }) => {
          setText(value);
          const read = readDate(value);
          if (value.trim() === '') onChange(null);
          // A year is complete with its fourth digit, which the pattern asks for.
          else if (read !== null) onChange(read);
        }}
      />
    </div>
  );
}
