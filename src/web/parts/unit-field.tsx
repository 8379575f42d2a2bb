import { Form, Select } from 'antd';
import { useTranslate } from '../i18n/language.js';
import { useUnitOptions } from './use-unit-options.js';

/** A unit, in `unitId` unless another field is named, found by typing. */
export function UnitField({
  name = 'unitId',
  label,
  extra,
  isOptional = false,
  chosenId = null,
}: {
  name?: string;
  label?: string;
  extra?: string;
  isOptional?: boolean;
  /** What is chosen at first, where something is. */
  chosenId?: string | null;
}) {
  const t = useTranslate();
  const units = useUnitOptions(chosenId);
  return (
    <Form.Item
      name={name}
      label={label ?? t('people.unit')}
      {...(extra !== undefined && { extra })}
      rules={[{ required: !isOptional, message: t('field.unit-missing') }]}
    >
      <Select
        allowClear={isOptional}
        placeholder={t('field.unit')}
        loading={units.isLoading}
        options={units.options}
        showSearch={{ filterOption: false, onSearch: units.onSearch }}
        notFoundContent={t('people.no-unit')}
      />
    </Form.Item>
  );
}
