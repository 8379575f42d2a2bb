import { Form, Input } from 'antd';
import { useTranslate } from '../i18n/language.js';

/** Why somebody does it, in `reason`; nothing is decided without. */
export function ReasonField({ example }: { example: string }) {
  const t = useTranslate();
  return (
    <Form.Item
      name="reason"
      label={t('common.reason')}
      rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
    >
      <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} placeholder={example} />
    </Form.Item>
  );
}
