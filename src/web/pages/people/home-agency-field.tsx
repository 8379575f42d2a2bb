import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';

/** The agency that somebody belongs to, also one of which nothing else is seen. */
export function HomeAgencyField({ name, isOptional = false }: { name: string; isOptional?: boolean }) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['units', 'homes', search],
    queryFn: () =>
      answerOf(api.GET('/api/v1/home-agencies', { params: { query: search === '' ? {} : { search } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Form.Item
      name={name}
      label={t('person.home')}
      {...(isOptional && { extra: t('person.home-hint') })}
      rules={[{ required: !isOptional, message: t('field.unit-missing') }]}
    >
      <Select
        allowClear={isOptional}
        placeholder={t('person.home-example')}
        loading={isFetching}
        options={(data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }))}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={t('person.no-home')}
      />
    </Form.Item>
  );
}
