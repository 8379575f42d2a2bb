import { Select } from 'antd';
import { useId } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { DayField } from '../../../parts/day-field.js';
import { SearchField } from '../../../parts/search-field.js';
import { exceptionNames } from '../../me/day-words.js';
import { UnitFilter } from '../unit-filter.js';
import type { ExceptionKind, InboxFilters } from './inbox-filters.js';

/** Which days with exceptions are shown. */
export function InboxFilterFields({
  filters,
  onChange,
}: {
  filters: InboxFilters;
  onChange: (change: Partial<InboxFilters>) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const kinds = Object.keys(exceptionNames) as ExceptionKind[];
  return (
    <div className="filters filters-dense" role="search">
      <SearchField
        label={t('people.search')}
        example={t('people.search-example')}
        search={filters.text}
        onSearch={(text) => onChange({ text })}
      />
      <UnitFilter unitId={filters.unitId} onChange={(unitId) => onChange({ unitId })} />
      <div className="stack-close">
        <label htmlFor={`${id}-kind`}>{t('hr-inbox.kind')}</label>
        <Select
          id={`${id}-kind`}
          allowClear
          value={filters.kind}
          placeholder={t('hr-inbox.every-kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(exceptionNames[kind]) }))}
          onChange={(kind: ExceptionKind | null | undefined) => onChange({ kind: kind ?? null })}
        />
      </div>
      <div className="stack-close">
        <label htmlFor={`${id}-state`}>{t('hr-inbox.state')}</label>
        <Select
          id={`${id}-state`}
          value={filters.state}
          options={[
            { value: 'open', label: t('hr-inbox.open') },
            { value: 'decided', label: t('hr-inbox.decided') },
            { value: 'all', label: t('hr-inbox.all') },
          ]}
          onChange={(state: InboxFilters['state']) => onChange({ state })}
        />
      </div>
      <DayField
        label={t('hr-inbox.from')}
        date={filters.from}
        onChange={(from) => from !== null && onChange({ from })}
      />
      <DayField
        label={t('hr-inbox.until')}
        date={filters.until}
        onChange={(until) => until !== null && onChange({ until })}
      />
    </div>
  );
}
