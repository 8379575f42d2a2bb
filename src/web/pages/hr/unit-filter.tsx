import { Select } from 'antd';
import { useId } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { useUnitOptions } from '../../parts/use-unit-options.js';

/** A unit with all below it, or every unit. */
export function UnitFilter({
  unitId,
  onChange,
}: {
  unitId: string | null;
  onChange: (unitId: string | null) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const units = useUnitOptions(unitId);
  return (
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
        onChange={(value: string | null | undefined) => onChange(value ?? null)}
      />
    </div>
  );
}
