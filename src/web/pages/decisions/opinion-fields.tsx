import { Form, Input } from 'antd';
import { useTranslate } from '../../i18n/language.js';

/** What the superior says: of a refusal its reason, in `opinion`, and what it rests on, in `ground`. */
export function OpinionFields({ isRefusal }: { isRefusal: boolean }) {
  const t = useTranslate();
  return (
    <>
      <Form.Item
        name="opinion"
        label={t(isRefusal ? 'outcome.refusal-reason' : 'outcome.opinion')}
        rules={[{ required: isRefusal, whitespace: true, message: t('common.reason-missing') }]}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      {isRefusal && (
        <Form.Item
          name="ground"
          label={t('outcome.ground')}
          rules={[{ required: true, whitespace: true, message: t('outcome.ground-missing') }]}
        >
          <Input maxLength={1000} placeholder={t('outcome.ground-example')} />
        </Form.Item>
      )}
    </>
  );
}
