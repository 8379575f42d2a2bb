import { Form, Input } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { typedSessions } from './typed-sessions.js';

const MOST = 200;

/** The sessions of one day, typed one after the other; empty is a free day. */
export function HoursField({ name, label }: { name: string; label: string }) {
  const t = useTranslate();
  return (
    <Form.Item
      name={name}
      label={label}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_rule, typed: string | undefined) =>
            typedSessions(typed ?? '') === null
              ? Promise.reject(new Error(t('lich.hours-wrong')))
              : Promise.resolve(),
        },
      ]}
    >
      <Input maxLength={MOST} autoComplete="off" placeholder={t('lich.free')} />
    </Form.Item>
  );
}
