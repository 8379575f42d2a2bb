import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { CodeNameField } from '../../../parts/code-name-field.js';
import { PatternFields } from './pattern-fields.js';
import type { PatternShape } from './pattern-values.js';
import { policyNames } from './schedule-words.js';
import type { Schedule } from './schedules-queries.js';

const policies = Object.keys(policyNames) as Schedule['policy'][];

/** The fields of a schedule; the code of one that is stored does not change. */
export function ScheduleFields({
  isNew,
  shape,
  onShape,
}: {
  isNew: boolean;
  shape: PatternShape;
  onShape: (shape: PatternShape) => void;
}) {
  const t = useTranslate();
  return (
    <>
      <div className="pair">
        {isNew && <CodeNameField label={t('lich.code')} example="HC" />}
        <Form.Item
          name="name"
          label={t('lich.name')}
          validateTrigger="onBlur"
          rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
        >
          <Input maxLength={200} autoComplete="off" placeholder={t('lich.name-example')} />
        </Form.Item>
      </div>
      <PatternFields shape={shape} onShape={onShape} />
      <Form.Item name="policy" label={t('lich.policy')} className="field-apart">
        <Radio.Group
          orientation="vertical"
          options={policies.map((value) => ({ value, label: t(policyNames[value]) }))}
        />
      </Form.Item>
      <Form.Item name="followsCalendar" valuePropName="checked">
        <Checkbox>{t('lich.follows-field')}</Checkbox>
      </Form.Item>
      <Form.Item name="trustDirection" valuePropName="checked">
        <Checkbox>{t('lich.trusts-field')}</Checkbox>
      </Form.Item>
      <div className="pair">
        <MinutesField name="captureBefore" label={t('lich.capture-before')} />
        <MinutesField name="captureAfter" label={t('lich.capture-after')} />
      </div>
    </>
  );
}

function MinutesField({ name, label }: { name: string; label: string }) {
  const t = useTranslate();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={t('lich.capture-hint')}
      normalize={(typed: string) => typed.replace(/\D/g, '')}
    >
      <Input inputMode="numeric" autoComplete="off" maxLength={4} />
    </Form.Item>
  );
}
