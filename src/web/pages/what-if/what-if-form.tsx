import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { Section } from '../../parts/section.js';
import { useUnitOptions } from '../../parts/use-unit-options.js';
import { valuesQuery } from '../rules/rules-queries.js';
import { RulesToTry } from './rules-to-try.js';
import { waitingProposalsQuery } from './what-if-queries.js';
import { isAnything, whatIfRequest, type AskWhatIf, type WhatIfValues } from './what-if-request.js';

const ProposalsField = lazily(async () => (await import('./proposals-field.js')).ProposalsField);
const ScheduleToTry = lazily(async () => (await import('./schedule-to-try.js')).ScheduleToTry);

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
  const [hasHours, setHasHours] = useState(false);
  const units = useUnitOptions(unitId);
  const waiting = useQuery(waitingProposalsQuery).data?.items ?? [];
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
        {waiting.length > 0 && <ProposalsField proposals={waiting} />}
        {hasHours && <ScheduleToTry />}
        {mayReadSchedules && !hasHours && (
          <Button className="more-to-try" onClick={() => setHasHours(true)}>
            {t('what-if.try-hours')}
          </Button>
        )}
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
