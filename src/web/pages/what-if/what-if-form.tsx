import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { useUnitOptions } from '../../parts/use-unit-options.js';
import { valuesQuery } from '../rules/rules-queries.js';
import { ProposalsField } from './proposals-field.js';
import { RulesToTry } from './rules-to-try.js';
import { ScheduleToTry } from './schedule-to-try.js';
import { isAnything, whatIfRequest, type AskWhatIf, type WhatIfValues } from './what-if-request.js';

/** What is to be tried, on which unit. */
export function WhatIfForm({
  month,
  unitId,
  mayReadSchedules,
  onAsk,
}: {
  month: string;
  unitId: string | null;
  mayReadSchedules: boolean;
  onAsk: (body: AskWhatIf) => void;
}) {
  const t = useTranslate();
  const [isEmpty, setIsEmpty] = useState(false);
  const units = useUnitOptions(unitId);
  const { data: rules = [] } = useQuery(valuesQuery({ date: `${month}-01`, unit: null }));
  const ask = (values: WhatIfValues): void => {
    setIsEmpty(!isAnything(values));
    if (isAnything(values)) onAsk(whatIfRequest(month, values, rules));
  };
  return (
    <Section title={t('what-if.what')}>
      <Form<WhatIfValues>
        layout="vertical"
        className="no-print"
        initialValues={{ ...(unitId !== null && { unitId }), rules: [{}], schedule: 'none', weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] }}
        onFinish={ask}
      >
        <Form.Item name="unitId" label={t('people.unit')} rules={[{ required: true, message: t('field.unit-missing') }]}>
          <Select
            placeholder={t('field.unit')}
            loading={units.isLoading}
            options={units.options}
            showSearch={{ filterOption: false, onSearch: units.onSearch }}
            notFoundContent={t('people.no-unit')}
          />
        </Form.Item>
        <RulesToTry rules={rules} />
        <ProposalsField />
        {mayReadSchedules && <ScheduleToTry />}
        {isEmpty && <Alert type="error" showIcon role="alert" title={t('what-if.nothing')} />}
        <div className="row dialog-buttons">
          <Button type="primary" htmlType="submit">
            {t('what-if.try')}
          </Button>
          <span className="quiet">{t('what-if.saves-nothing')}</span>
        </div>
      </Form>
    </Section>
  );
} // prettier-ignore
