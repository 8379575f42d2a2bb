import { Select } from 'antd';
import { useId } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { NameOrderField } from '../../parts/name-order-field.js';
import { SearchField } from '../../parts/search-field.js';
import { useUnitOptions } from '../../parts/use-unit-options.js';

/** What to search for, in which unit, and in which order of names. */
export function PeopleFilters({
  search,
  unitId,
  onSearch,
  onUnit,
}: {
  search: string;
  unitId: string | null;
  onSearch: (text: string) => void;
  onUnit: (id: string | null) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const units = useUnitOptions(unitId);
  return (
    <div className="filters filters-many" role="search">
      <SearchField
        label={t('people.search')}
        example={t('people.search-example')}
        search={search}
        onSearch={onSearch}
      />
      <div className="stack-close">
        <label htmlFor={id}>{t('people.unit')}</label>
        <Select
          id={id}
          allowClear
          value={unitId}
          placeholder={t('people.every-unit')}
          loading={units.isLoading}
          options={units.options}
          showSearch={{ filterOption: false, onSearch: units.onSearch }}
          notFoundContent={t('people.no-unit')}
          onChange={(value: string | null | undefined) => onUnit(value ?? null)}
        />
      </div>
      <NameOrderField />
    </div>
  );
}
