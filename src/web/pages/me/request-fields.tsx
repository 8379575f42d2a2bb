import { useQuery } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { MY_REQUESTS } from './queries.js';
import { occasionNames, occasionsOf, requestKinds, shapeOf, type RequestKind } from './request-kinds.js';
import { TimeField } from './time-field.js';

/** What is asked for, and the fields that this kind needs. */
export function RequestFields() {
  const t = useTranslate();
  const kind = Form.useWatch<RequestKind | undefined>('kind') ?? 'leave-annual';
  const shape = shapeOf(kind);
  return (
    <>
      <Form.Item name="kind" label={t('my-requests.kind')}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={requestKinds.map(({ value, name }) => ({ value, label: t(name) }))}
        />
      </Form.Item>
      <Occasion kind={kind} />
      <div className="pair">
        <MomentField
          name="day"
          label={t(
            shape === 'days'
              ? 'my-requests.first-day'
              : shape === 'swap'
                ? 'my-requests.own-day'
                : 'my-requests.day',
          )}
        />
        {shape === 'days' && (
          <MomentField
            name="lastDay"
            label={t('my-requests.last-day')}
            isOptional
            extra={t('my-requests.last-day-hint')}
          />
        )}
        {shape === 'swap' && (
          <MomentField
            name="partnerDay"
            label={t('my-requests.partner-day')}
            isOptional
            extra={t('my-requests.partner-day-hint')}
          />
        )}
        {shape === 'moment' && <TimeField name="at" label={t('my-requests.at')} />}
      </div>
      {shape === 'hours' && (
        <div className="pair">
          <TimeField name="from" label={t('my-requests.from')} />
          <TimeField name="until" label={t('my-requests.until')} />
        </div>
      )}
      {shape === 'swap' && <Partner />}
      {shape === 'days' && <Part />}
      {shape === 'moment' && <Direction />}
      <Form.Item name="document" label={t('my-requests.document')}>
        <Input maxLength={200} placeholder={t('my-requests.document-example')} />
      </Form.Item>
      <ReasonField example={t('my-requests.reason-example')} />
    </>
  );
}

function Occasion({ kind }: { kind: RequestKind }) {
  const t = useTranslate();
  const occasions = occasionsOf(kind);
  if (occasions.length === 0) return null;
  const isOptional = kind !== 'leave-personal-paid';
  return (
    <Form.Item
      name="occasion"
      label={t('my-requests.occasion')}
      preserve={false}
      rules={[{ required: !isOptional, message: t('field.missing') }]}
    >
      <Select
        allowClear={isOptional}
        options={occasions.map((value) => ({ value, label: t(occasionNames[value]) }))}
      />
    </Form.Item>
  );
}

/** Half of a single day; of several days it says nothing. */
function Part() {
  const t = useTranslate();
  const first = Form.useWatch<string | undefined>('day');
  const last = Form.useWatch<string | undefined>('lastDay')?.trim() ?? '';
  if (last !== '' && last !== first?.trim()) return null;
  return (
    <Form.Item name="part" label={t('my-requests.part')}>
      <Radio.Group
        options={[
          { value: 'day', label: t('my-requests.whole-day') },
          { value: 'morning', label: t('my-day.morning') },
          { value: 'afternoon', label: t('my-day.afternoon') },
        ]}
      />
    </Form.Item>
  );
}

function Direction() {
  const t = useTranslate();
  return (
    <Form.Item name="direction" label={t('my-requests.direction')}>
      <Radio.Group
        options={[
          { value: 'in', label: t('my-requests.in') },
          { value: 'out', label: t('my-requests.out') },
        ]}
      />
    </Form.Item>
  );
}

/** With whom the day is swapped: somebody at the same place of duty. */
function Partner() {
  const t = useTranslate();
  const { data } = useQuery({
    queryKey: [...MY_REQUESTS, 'colleagues'],
    queryFn: () => answerOf(api.GET('/api/v1/requests/colleagues')),
  });
  return (
    <Form.Item
      name="partnerId"
      label={t('my-requests.partner')}
      preserve={false}
      rules={[{ required: true, message: t('field.person-missing') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={(data?.items ?? []).map(({ id, fullName, code }) => ({
          value: id,
          label: `${fullName} · ${code}`,
        }))}
      />
    </Form.Item>
  );
}
