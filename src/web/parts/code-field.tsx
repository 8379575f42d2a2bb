import { Form, Input } from 'antd';
import { useTranslate } from '../i18n/language.js';

/** The six digits of an authenticator, in a field named `name`. */
export function CodeField({ name, autoFocus = false }: { name: string; autoFocus?: boolean }) {
  const t = useTranslate();
  return (
    <Form.Item
      name={name}
      label={t('code.label')}
      rules={[{ required: true, pattern: /^\d{6}$/, message: t('code.wrong-form') }]}
      normalize={(value: string) => value.replace(/\D/g, '').slice(0, 6)}
      validateTrigger="onSubmit"
    >
      <Input inputMode="numeric" autoComplete="one-time-code" placeholder="000000" autoFocus={autoFocus} />
    </Form.Item>
  );
}
