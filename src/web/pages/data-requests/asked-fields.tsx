import { Form, Input, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { requestKinds, type DataRequest } from './request-words.js';

/** What is asked, and in which words. */
export function AskedFields() {
  const t = useTranslate();
  return (
    <>
      <Form.Item
        name="kind"
        label={t('rights.kind')}
        rules={[{ required: true, message: t('rights.kind-missing') }]}
      >
        <Select
          options={(Object.keys(requestKinds) as DataRequest['kind'][]).map((value) => ({
            value,
            label: t(requestKinds[value]),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="wording"
        label={t('rights.content')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input.TextArea
          maxLength={2000}
          autoSize={{ minRows: 3, maxRows: 8 }}
          placeholder={t('rights.content-example')}
        />
      </Form.Item>
    </>
  );
}
