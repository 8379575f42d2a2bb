import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Form } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { Fact } from '../../../parts/fact.js';
import { PeriodDates } from '../../../parts/period-dates.js';
import { unreproducibleQuery, type ClosingDetail } from './closing-queries.js';

/** A box that has to be ticked. */
function ticked(message: string) {
  return {
    validator: (_rule: unknown, is: boolean | undefined) =>
      is ? Promise.resolve() : Promise.reject(new Error(message)),
  };
}

/** What is about to be sealed, that it cannot be undone, and a box to tick before it is. */
export function WhatIsSealed({ closing: { id, month, fromDate, toDate, unitName, units, people, revision } }: { closing: ClosingDetail }) {
  const t = useTranslate();
  const bare = useQuery({ ...unreproducibleQuery(id), enabled: false }).data?.count ?? 0;
  const [year = '', number = ''] = month.split('-');
  const below = units.length > 1 ? t('hr-seal.units', { count: units.length }) : '';
  return (
    <div className="stack">
      <p>{t('hr-seal.what')}</p>
      <dl className="facts-wide">
        <Fact name={t('hr-seal.month')}>
          {`${number}/${year}`} <PeriodDates from={fromDate} to={toDate} />
        </Fact>
        <Fact name={t('people.unit')}>{[unitName, below].filter(Boolean).join(' · ')}</Fact>
        <Fact name={t('hr-seal.people')}>{t('hr-seal.confirmed', { ...people })}</Fact>
        <Fact name={t('hr-seal.revision')}>{revision + 1}</Fact>
      </dl>
      <Alert type="warning" showIcon title={t('hr-seal.no-undo')} description={t('hr-act.seal-text')} />
      {bare > 0 && (
        <Form.Item name="areDaysSeen" valuePropName="checked" rules={[ticked(t('hr-seal.bare-not-seen'))]}>
          <Checkbox>{t('hr-seal.bare-seen', { count: bare })}</Checkbox>
        </Form.Item>
      )}
      <Form.Item
        name="isSeen"
        valuePropName="checked"
        rules={[ticked(t('hr-seal.not-seen'))]}
      >
        <Checkbox>{t('hr-seal.seen')}</Checkbox>
      </Form.Item>
    </div>
  );
} // prettier-ignore
