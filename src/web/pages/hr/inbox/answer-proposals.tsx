import { Form, Input, Radio } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';

interface Values {
  readonly status: 'approved' | 'rejected';
  readonly note: string;
}

/** Approves or rejects everything that others proposed for several days. */
export function AnswerProposals({
  open,
  count,
  onClose,
  onPut,
}: {
  open: boolean;
  count: number;
  onClose: () => void;
  onPut: (values: Values) => void;
}) {
  const t = useTranslate();
  return (
    <FormDialog<Values>
      open={open}
      title={t('hr-answer.title', { count })}
      submit={t('hr-decide.submit')}
      initial={{ status: 'approved' }}
      onClose={onClose}
      onSubmit={(values) => Promise.resolve(onPut(values))}
    >
      <Form.Item name="status" label={t('quarantine.decision')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'approved', label: t('proposal.approve') },
            { value: 'rejected', label: t('proposal.reject') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
