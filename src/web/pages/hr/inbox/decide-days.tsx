import { Form, Input, Radio } from 'antd';
import type { components } from '../../../api-types.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';

type Decision = components['schemas']['FindingDecisionBody'];

/** One decision on everything recorded on several days that the caller may decide on. */
export function DecideDays({
  open,
  count,
  isLate,
  onClose,
  onPut,
}: {
  open: boolean;
  count: number;
  /** Whether HR decides after the time of the superior, and says why. */
  isLate: boolean;
  onClose: () => void;
  onPut: (values: Decision) => void;
}) {
  const t = useTranslate();
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <FormDialog<Decision>
      open={open}
      title={t('hr-decide.title', { count })}
      submit={t('hr-decide.submit')}
      initial={{ status: 'excused' }}
      onClose={onClose}
      onSubmit={(values) => Promise.resolve(onPut(values))}
    >
      <Form.Item name="status" label={t('quarantine.decision')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'excused', label: t('decisions.excuse-finding') },
            { value: 'confirmed', label: t('decisions.confirm-finding') },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')} rules={required(t('common.reason-missing'))}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="ground" label={t('outcome.ground')} rules={required(t('outcome.ground-missing'))}>
        <Input maxLength={1000} placeholder={t('outcome.ground-example')} />
      </Form.Item>
      {isLate && (
        <Form.Item
          name="lateReason"
          label={t('outcome.late-reason')}
          rules={required(t('common.reason-missing'))}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
