import { Form, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { foldVietnamese } from '../../i18n/fold-vietnamese.js';
import type { SentPerson } from './agency-page.js';

/** One of the agency's people, found by name without diacritics. */
export function SentPersonField({
  name,
  label,
  people,
}: {
  name: string;
  label: string;
  people: readonly SentPerson[];
}) {
  const t = useTranslate();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('field.person-missing') }]}>
      <Select
        placeholder={t('people.search-example')}
        options={people.map(({ employeeId, fullName, employeeCode, dutyUnitName }) => ({
          value: employeeId,
          label: [fullName, employeeCode, dutyUnitName].join(' · '),
        }))}
        showSearch={{
          filterOption: (typed, option) =>
            foldVietnamese(String(option?.label ?? '')).includes(foldVietnamese(typed)),
        }}
        notFoundContent={t('people.none-found')}
      />
    </Form.Item>
  );
}
