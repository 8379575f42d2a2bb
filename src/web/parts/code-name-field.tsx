import { Form, Input } from 'antd';
import { useTranslate } from '../i18n/language.js';

/** A short name in `code`: letters, digits and . _ / - as the service takes them. */
export function CodeNameField({ label, example }: { label: string; example: string }) {
  const t = useTranslate();
  return (
    <Form.Item
      name="code"
      label={label}
      normalize={(typed: string) => typed.trim()}
      validateTrigger="onBlur"
      rules={[
        {
          required: true,
          pattern: /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u,
          message: t('field.code-wrong', { example }),
        },
      ]}
    >
      <Input maxLength={50} placeholder={example} autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
}
