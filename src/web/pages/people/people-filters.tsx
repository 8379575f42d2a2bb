import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input, Select } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { useUnitOptions } from './use-unit-options.js';

const PAUSE = 250;

/** What to search for, and in which unit. Search follows the typing after a short pause. */
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
  const [text, setText] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const units = useUnitOptions(unitId);
  return (
    <div className="filters" role="search">
      <div className="stack-close">
        <label htmlFor={`${id}-search`}>{t('people.search')}</label>
        <Input
          id={`${id}-search`}
          type="search"
          allowClear
          maxLength={100}
          prefix={<SearchOutlined />}
          placeholder={t('people.search-example')}
          value={text}
          onChange={({ target: { value } }) => {
            setText(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => onSearch(value.trim()), PAUSE);
          }}
        />
      </div>
      <div className="stack-close">
        <label htmlFor={`${id}-unit`}>{t('people.unit')}</label>
        <Select
          id={`${id}-unit`}
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
    </div>
  );
}
