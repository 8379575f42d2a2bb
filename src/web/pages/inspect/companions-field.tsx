import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';

const MOST = 20;

/** Who came along to inspect, in `inspectorIds`, found by name or code. */
export function CompanionsField({ ownId }: { ownId: string | null }) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  const { data, isFetching } = useQuery({
    queryKey: ['employees', 'options', search],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/employees', {
          params: { query: { limit: MOST, ...(search === '' ? {} : { search }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Form.Item name="inspectorIds" label={t('inspect.companions')} extra={t('inspect.companions-text')}>
      <Select
        mode="multiple"
        maxCount={20}
        placeholder={t('people.search-example')}
        loading={isFetching}
        options={(data?.items ?? [])
          .filter(({ id }) => id !== ownId)
          .map(({ id, fullName, code }) => ({ value: id, label: `${fullName} · ${code}` }))}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={t('people.none-found')}
      />
    </Form.Item>
  );
}
