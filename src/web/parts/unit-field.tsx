import { Form, Select } from 'antd';
import { useTranslate } from '../i18n/language.js';
import { useUnitOptions } from './use-unit-options.js';

/** A unit in `unitId`, found by typing. */
export function UnitField() {
  const t = useTranslate();
  const units = useUnitOptions(null);
  return (
    <Form.Item
      name="unitId"
      label={t('people.unit')}
      rules={[{ required: true, message: t('field.unit-missing') }]}
    >
      <Select
        placeholder={t('field.unit')}
        loading={units.isLoading}
        options={units.options}
        showSearch={{ filterOption: false, onSearch: units.onSearch }}
        notFoundContent={t('people.no-unit')}
      />
    </Form.Item>
  );
}
