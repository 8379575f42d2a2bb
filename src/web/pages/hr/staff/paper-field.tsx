import { Form, Input } from 'antd';
import { useTranslate } from '../../../i18n/language.js';

/** Number and date of the paper in `document`; nothing is entered without, unless it is optional. */
export function PaperField({ isOptional = false }: { isOptional?: boolean }) {
  const t = useTranslate();
  return (
    <Form.Item
      name="document"
      label={t(isOptional ? 'hr-propose.document' : 'hr-staff.document')}
      validateTrigger="onBlur"
      rules={[{ required: !isOptional, whitespace: true, message: t('hr-staff.document-missing') }]}
    >
      <Input maxLength={200} autoComplete="off" placeholder={t('hr-staff.document-example')} />
    </Form.Item>
  );
}
