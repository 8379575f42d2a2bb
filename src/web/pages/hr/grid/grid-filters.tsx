import { Select } from 'antd';
import { useId } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { NameOrderField } from '../../../parts/name-order-field.js';
import { SearchField } from '../../../parts/search-field.js';
import { exceptionNames } from '../../me/day-words.js';
import type { ExceptionKind } from '../inbox/inbox-filters.js';
import { UnitFilter } from '../unit-filter.js';
import type { GridAddress, GridOnly } from './grid-address.js';

/** Which people the sheet shows. */
export function GridFilters({
  shown: { text, unitId, only },
  onChange,
}: {
  shown: GridAddress;
  onChange: (change: Partial<GridAddress>) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const kinds = Object.keys(exceptionNames) as ExceptionKind[];
  return (
    <div className="filters filters-dense" role="search">
      <SearchField
        label={t('hr-grid.search')}
        example={t('people.search-example')}
        search={text}
        onSearch={(typed) => onChange({ text: typed })}
      />
      <UnitFilter unitId={unitId} onChange={(unit) => onChange({ unitId: unit, opened: null })} />
      <div className="stack-close">
        <label htmlFor={id}>{t('hr-grid.only')}</label>
        <Select
          id={id}
          allowClear
          value={only}
          placeholder={t('hr-grid.everybody')}
          options={[
            { value: 'any', label: t('hr-grid.any') },
            { value: 'unsettled', label: t('hr-grid.with-unsettled') },
            ...kinds.map((kind) => ({ value: kind, label: t(exceptionNames[kind]) })),
          ]}
          onChange={(value: GridOnly | null | undefined) => onChange({ only: value ?? null })}
        />
      </div>
      <NameOrderField />
    </div>
  );
}
