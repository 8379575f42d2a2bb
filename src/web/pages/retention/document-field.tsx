import { Form, Input } from 'antd';
import { useTranslate } from '../../i18n/language.js';

/** The decision that something rests on, in `document`. */
export function DocumentField() {
  const t = useTranslate();
  return (
    <Form.Item
      name="document"
      label={t('retention.document')}
      validateTrigger="onBlur"
      rules={[{ required: true, whitespace: true, message: t('retention.document-missing') }]}
    >
      <Input maxLength={200} autoComplete="off" placeholder={t('retention.document-example')} />
    </Form.Item>
  );
}
