import { Form, Input } from 'antd';
import { useTranslate } from '../i18n/language.js';
import { readDate, readMoment } from '../i18n/read-moment.js';

/** A day, with a time where `withTime`, typed as dd/MM/yyyy HH:mm: quicker than a picker for who has a list. */
export function MomentField({
  name,
  label,
  withTime = false,
  isOptional = false,
  extra,
}: {
  name: string | (string | number)[];
  label: string;
  withTime?: boolean;
  isOptional?: boolean;
  extra?: string;
}) {
  const t = useTranslate();
  const example = t(withTime ? 'field.moment-example' : 'field.date-example');
  const read = withTime ? readMoment : readDate;
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
            const isRight = text === '' ? isOptional : read(text) !== null;
            return isRight
              ? Promise.resolve()
              : Promise.reject(new Error(t('field.moment-wrong', { example })));
          },
        },
      ]}
    >
      <Input inputMode="text" autoComplete="off" maxLength={25} placeholder={example} />
    </Form.Item>
  );
}
