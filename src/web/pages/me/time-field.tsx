import { Form, Input } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { momentOnDay } from './moment-on-day.js';

const ANY_DAY = '2026-01-01';

/** A time of day, typed as 07:30 or 7h30. */
export function TimeField({
  name,
  label,
  extra,
  isOptional = false,
}: {
  name: string;
  label: string;
  extra?: string;
  isOptional?: boolean;
}) {
  const t = useTranslate();
  return (
    <Form.Item
      name={name}
      label={label}
      {...(extra !== undefined && { extra })}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_rule, typed: string | undefined) => {
            const text = typed?.trim() ?? '';
            const isRight = text === '' ? isOptional : momentOnDay(ANY_DAY, text) !== null;
            return isRight
              ? Promise.resolve()
              : Promise.reject(new Error(t('field.moment-wrong', { example: t('field.time-example') })));
          },
        },
      ]}
    >
      <Input inputMode="text" autoComplete="off" maxLength={5} placeholder={t('field.time-example')} />
    </Form.Item>
  );
}
