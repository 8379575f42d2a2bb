import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';

const MOST = 20;

/** A person, found by name or code without diacritics; one who was chosen before is named too. */
export function PersonChoice({
  label,
  employeeId,
  onChange,
}: {
  label: string;
  employeeId: string | null;
  onChange: (employeeId: string | null) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  const found = useQuery({
    queryKey: ['employees', 'options', search],
    queryFn: () => {
      const query = { limit: MOST, ...(search === '' ? {} : { search }) };
      return answerOf(api.GET('/api/v1/employees', { params: { query } }));
    },
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    queryKey: ['employees', employeeId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/employees/{id}', { params: { path: { id: employeeId ?? '' } } })),
    enabled: employeeId !== null,
  });
  const options = (found.data?.items ?? []).map((person) => ({
    value: person.id,
    label: [person.fullName, person.code, person.unitName].filter((part) => part !== null).join(' · '),
  }));
  if (chosen.data && !options.some(({ value }) => value === employeeId)) {
    const { fullName, code } = chosen.data;
    options.unshift({ value: chosen.data.id, label: `${fullName} · ${code}` });
  }
  return (
    <div className="stack-close person-choice">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        allowClear
        value={options.some(({ value }) => value === employeeId) ? employeeId : null}
        placeholder={t('people.search-example')}
        loading={found.isFetching}
        options={options}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        notFoundContent={t('people.none-found')}
        onChange={(value: string | null | undefined) => onChange(value ?? null)}
      />
    </div>
  );
}
