import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { DocumentField } from './document-field.js';
import { dataClasses, RETENTION, type RetentionRule } from './retention-query.js';

interface Rule {
  readonly kept: 'months' | 'for-ever';
  readonly months: string;
  readonly document: string;
}

const LEAST = 12;
const MOST = 1200;

/** Sets how long a class of data is kept. */
export function RuleDialog({
  open,
  dataClass,
  rule,
  onClose,
}: {
  open: boolean;
  dataClass: RetentionRule['dataClass'];
  rule: RetentionRule | null;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const set = async ({ kept, months, document }: Rule): Promise<void> => {
    await answerOf(
      api.PUT('/api/v1/retention/rules/{dataClass}', {
        params: { path: { dataClass } },
        body: { months: kept === 'months' ? Number(months) : null, document },
      }),
    );
    await client.invalidateQueries({ queryKey: RETENTION });
  };
  return (
    <FormDialog<Rule>
      open={open}
      title={t('retention.change-of', { name: t(dataClasses[dataClass]) })}
      submit={t('common.save')}
      initial={{ kept: 'months', months: rule === null ? '' : String(rule.months) }}
      onClose={onClose}
      onSubmit={set}
    >
      <RuleFields />
    </FormDialog>
  );
}

function RuleFields() {
  const t = useTranslate();
  const kept = Form.useWatch<Rule['kept'] | undefined>('kept') ?? 'months';
  return (
    <>
      <Form.Item name="kept" label={t('retention.kept')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'months', label: t('retention.kept-months') },
            { value: 'for-ever', label: t('retention.for-ever') },
          ]}
        />
      </Form.Item>
      {kept === 'months' && (
        <Form.Item
          name="months"
          label={t('retention.month-count')}
          extra={t('retention.month-count-hint')}
          normalize={(typed: string) => typed.replace(/\D/g, '')}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_rule, typed: string | undefined) =>
                Number(typed) >= LEAST && Number(typed) <= MOST
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('retention.month-count-wrong'))),
            },
          ]}
        >
          <Input inputMode="numeric" autoComplete="off" placeholder="60" />
        </Form.Item>
      )}
      <DocumentField />
    </>
  );
}
