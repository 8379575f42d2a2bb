import { Alert, Checkbox, Form } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { Fact } from '../../../parts/fact.js';
import type { ClosingDetail } from './closing-queries.js';

/** What is about to be sealed, that it cannot be undone, and a box to tick before it is. */
export function WhatIsSealed({ closing: { month, unitName, units, people, revision } }: { closing: ClosingDetail }) {
  const t = useTranslate();
  const [year = '', number = ''] = month.split('-');
  const below = units.length > 1 ? t('hr-seal.units', { count: units.length }) : '';
  return (
    <div className="stack">
      <p>{t('hr-seal.what')}</p>
      <dl className="facts-wide">
        <Fact name={t('hr-seal.month')}>{`${number}/${year}`}</Fact>
        <Fact name={t('people.unit')}>{[unitName, below].filter(Boolean).join(' · ')}</Fact>
        <Fact name={t('hr-seal.people')}>{t('hr-seal.confirmed', { ...people })}</Fact>
        <Fact name={t('hr-seal.revision')}>{revision + 1}</Fact>
      </dl>
      <Alert type="warning" showIcon title={t('hr-seal.no-undo')} description={t('hr-act.seal-text')} />
      <Form.Item
        name="isSeen"
        valuePropName="checked"
        rules={[
          {
            validator: (_rule, isSeen: boolean | undefined) =>
              isSeen ? Promise.resolve() : Promise.reject(new Error(t('hr-seal.not-seen'))),
          },
        ]}
      >
        <Checkbox>{t('hr-seal.seen')}</Checkbox>
      </Form.Item>
    </div>
  );
} // prettier-ignore
