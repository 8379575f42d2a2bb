import { Form, Input } from 'antd';
import { useTranslate } from '../i18n/language.js';

const LEAST = 12;

/** A new password in `password`, typed again in `repeated`. */
export function NewPasswordFields() {
  const t = useTranslate();
  return (
    <>
      <Form.Item
        name="password"
        label={t('password.new')}
        extra={t('password.hint')}
        rules={[{ required: true, min: LEAST, message: t('password.too-short') }]}
        validateTrigger="onBlur"
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('password.repeat')}
        dependencies={['password']}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('password.repeat-missing') },
          ({ getFieldValue }) => ({
            validator: (_rule, value: string) =>
              value === '' || value === undefined || value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
