import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../api/answer-of.js';
import { api } from '../api/client.js';
import { useTranslate } from '../i18n/language.js';
import { useNameOrder } from './name-order.js';

const MOST = 20;

/** A person, in `employeeId` unless another field is named, found by name or code without diacritics. */
export function PersonField({
  label,
  name = 'employeeId',
  isOptional = false,
}: {
  label: string;
  name?: string | (string | number)[];
  isOptional?: boolean;
}) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const [order] = useNameOrder();
  const search = typed.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['employees', 'options', search, order],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/employees', {
          params: { query: { limit: MOST, order, ...(search === '' ? {} : { search }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: !isOptional, message: t('field.person-missing') }]}
    >
      <Select
        allowClear={isOptional}
        placeholder={t('people.search-example')}
        loading={isFetching}
        options={(data?.items ?? []).map(({ id, fullName, code, unitName }) => ({
          value: id,
          label: [fullName, code, unitName].filter((part) => part !== null).join(' · '),
        }))}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={t('people.none-found')}
      />
    </Form.Item>
  );
}
