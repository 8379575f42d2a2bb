import { Form, Input } from 'antd';
import { useTranslate } from '../../i18n/language.js';

/** Number and date of the agency's document, in `document`. */
export function DocumentField() {
  const t = useTranslate();
  return (
    <Form.Item
      name="document"
      label={t('agency.document')}
      rules={[{ required: true, whitespace: true, message: t('agency.document-missing') }]}
    >
      <Input maxLength={200} autoComplete="off" placeholder={t('agency.document-example')} />
    </Form.Item>
  );
}
