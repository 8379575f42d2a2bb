import { Form, Input, Radio, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';

/** Device, interval of its clock, how far that was off, and why. */
export function ShiftFields({ devices }: { devices: { readonly value: string; readonly label: string }[] }) {
  const t = useTranslate();
  return (
    <>
      <Form.Item
        name="deviceId"
        label={t('quarantine.device')}
        rules={[{ required: true, message: t('field.missing') }]}
      >
        <Select options={devices} />
      </Form.Item>
      <div className="pair">
        <MomentField name="from" label={t('shift.from')} withTime />
        <MomentField name="until" label={t('shift.until')} withTime />
      </div>
      <Form.Item name="direction" label={t('shift.direction')}>
        <Radio.Group
          options={[
            { value: 'ahead', label: t('shift.ahead') },
            { value: 'behind', label: t('shift.behind') },
          ]}
        />
      </Form.Item>
      <div className="shift-amount">
        <AmountField name="minutes" label={t('shift.minutes')} />
        <AmountField name="seconds" label={t('shift.seconds')} />
      </div>
      <ReasonField example={t('shift.reason-example')} />
    </>
  );
}

function AmountField({ name, label }: { name: string; label: string }) {
  const t = useTranslate();
  return (
    <Form.Item
      name={name}
      label={label}
      normalize={(typed: string) => typed.replace(/\D/g, '').slice(0, 8)}
      rules={[{ required: true, message: t('field.missing') }]}
    >
      <Input inputMode="numeric" autoComplete="off" />
    </Form.Item>
  );
}
