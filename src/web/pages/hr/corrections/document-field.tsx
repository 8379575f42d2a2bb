import { Form, Input } from 'antd';
import { useTranslate } from '../../../i18n/language.js';

/** The paper that something rests on, in `document`; nothing is corrected without. */
export function DocumentField() {
  const t = useTranslate();
  return (
    <Form.Item
      name="document"
      label={t('hr-mend.document')}
      validateTrigger="onBlur"
      rules={[{ required: true, whitespace: true, message: t('hr-mend.document-missing') }]}
    >
      <Input maxLength={200} autoComplete="off" placeholder={t('hr-mend.document-example')} />
    </Form.Item>
  );
}
