import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { upperFirst } from '../../i18n/upper-first.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { PersonField } from '../../parts/person-field.js';
import { conductQuery } from '../rules/rules-queries.js';
import { observerNames } from '../rules/rules-words.js';
import { useNamed } from '../rules/use-named.js';
import { CONDUCT, halfDayNames } from './conduct-queries.js';

type Report = components['schemas']['NewConductReportBody'];

/** `content` is the name of the page itself, which a label must not lead to. */
type Values = Omit<Report, 'content'> & { readonly established: string };

const sources: readonly Report['source'][] = ['complaint', 'official-finding'];
const halfDays = Object.keys(halfDayNames) as Report['halfDay'][];

/** What a document establishes of somebody's conduct. */
export function EnterReport({
  open,
  onClose,
  onEntered,
}: {
  open: boolean;
  onClose: () => void;
  onEntered: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const missing = { required: true, whitespace: true };
  return (
    <FormDialog<Values>
      open={open}
      title={t('conduct.enter')}
      submit={t('conduct.send')}
      initial={{ source: 'complaint' }}
      onClose={onClose}
      onSubmit={async ({ established: content, ...typed }) => {
        const [date, documentDate] = [readDate(typed.date) ?? '', readDate(typed.documentDate) ?? ''];
        await answerOf(api.POST('/api/v1/reported-conduct', { body: { ...typed, content, date, documentDate } }));
        await client.invalidateQueries({ queryKey: CONDUCT });
        onEntered();
      }}
    >
      <p className="quiet">{t('conduct.enter-text')}</p>
      <PersonField label={t('conduct.person')} />
      <Form.Item name="source" label={t('conduct.source')} rules={[{ required: true, message: t('conduct.source-missing') }]}>
        <Radio.Group orientation="vertical" options={sources.map((value) => ({ value, label: upperFirst(t(observerNames[value])) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['source']}>
        {({ getFieldValue }) => <RuleField source={getFieldValue('source') as Report['source']} />}
      </Form.Item>
      <MomentField name="date" label={t('conduct.date')} />
      <Form.Item name="halfDay" label={t('conduct.half-day')} rules={[{ required: true, message: t('conduct.half-day-missing') }]}>
        <Radio.Group options={halfDays.map((value) => ({ value, label: t(halfDayNames[value]) }))} />
      </Form.Item>
      <div className="pair">
        <Form.Item name="documentNumber" label={t('conduct.number')} rules={[{ ...missing, message: t('conduct.number-missing') }]}>
          <Input maxLength={100} autoComplete="off" placeholder={t('conduct.number-example')} />
        </Form.Item>
        <MomentField name="documentDate" label={t('conduct.document-date')} />
      </div>
      <Form.Item name="established" label={t('conduct.content')} rules={[{ ...missing, message: t('conduct.content-missing') }]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 8 }} placeholder={t('conduct.content-example')} />
      </Form.Item>
    </FormDialog>
  );
} // prettier-ignore

/** A rule that may be shown in this way, as the rules stand today; the service asks by the day of the conduct. */
function RuleField({ source }: { source: Report['source'] }) {
  const t = useTranslate();
  const named = useNamed();
  const { data, isFetching } = useQuery(conductQuery({ date: todayAt(), unit: null }));
  const rules = (data ?? [])
    .flatMap((area) => area.rules)
    .filter(({ observedBy, against }) => observedBy.includes(source) && against === 'person');
  return (
    <Form.Item
      name="rule"
      label={t('conduct.rule')}
      extra={t('conduct.rule-hint')}
      rules={[{ required: true, message: t('conduct.rule-missing') }]}
    >
      <Select
        loading={isFetching}
        showSearch={{ optionFilterProp: 'label' }}
        options={rules.map((rule) => ({ value: rule.id, label: `${rule.id} ${named(rule)}` }))}
      />
    </Form.Item>
  );
}
