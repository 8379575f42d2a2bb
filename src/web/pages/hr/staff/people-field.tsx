import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';

const [MOST, MOST_FOUND] = [500, 20];

/** One person or several in `employeeIds`, each found by name or code; who was chosen keeps the name while others are looked for. */
export function PeopleField({ label, extra }: { label: string; extra: string }) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly { value: string; label: string }[]>([]);
  const search = typed.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['employees', 'options', search],
    queryFn: () => {
      const query = { limit: MOST_FOUND, ...(search === '' ? {} : { search }) };
      return answerOf(api.GET('/api/v1/employees', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).map(({ id, fullName, code, unitName }) => ({
    value: id,
    label: [fullName, code, unitName].filter((part) => part !== null).join(' · '),
  }));
  const options = [...found, ...chosen.filter(({ value }) => !found.some((one) => one.value === value))];
  return (
    <Form.Item
      name="employeeIds"
      label={label}
      extra={extra}
      rules={[{ required: true, type: 'array', min: 1, message: t('field.person-missing') }]}
    >
      <Select
        mode="multiple"
        maxCount={MOST}
        placeholder={t('people.search-example')}
        loading={isFetching}
        options={options}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={t('people.none-found')}
        onChange={(values: readonly string[]) => {
          setChosen(options.filter(({ value }) => values.includes(value)));
          setTyped('');
        }}
      />
    </Form.Item>
  );
}
