import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import type { ExcuseValues } from './inbox-job.js';
import { excuseKinds } from './excuse-kinds.js';

/** A reason for the time of several days; somebody else approves it. */
export function ProposeDialog({
  open,
  count,
  onClose,
  onPut,
}: {
  open: boolean;
  count: number;
  onClose: () => void;
  onPut: (values: ExcuseValues) => void;
}) {
  const t = useTranslate();
  return (
    <FormDialog<ExcuseValues>
      open={open}
      title={t('hr-propose.title', { count })}
      submit={t('hr-propose.submit')}
      initial={{ kind: 'trip', span: 'day', paid: true }}
      onClose={onClose}
      onSubmit={(values) => Promise.resolve(onPut(values))}
    >
      <p className="quiet">{t('hr-propose.text')}</p>
      <Form.Item name="kind" label={t('hr-propose.kind')}>
        <Select options={excuseKinds.map(({ value, name }) => ({ value, label: t(name) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'other' && (
            <Form.Item name="paid" valuePropName="checked">
              <Checkbox>{t('outcome.paid')}</Checkbox>
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item name="span" label={t('hr-propose.span')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'day', label: t('hr-propose.whole-day') },
            { value: 'recorded', label: t('hr-propose.recorded') },
          ]}
        />
      </Form.Item>
      <Form.Item name="document" label={t('hr-propose.document')}>
        <Input maxLength={200} placeholder={t('hr-propose.document-example')} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
