import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { showFieldFaults } from '../../parts/show-field-faults.js';
import type { QuarantinedScan } from './quarantined-scans.js';
import { ShiftFields } from './shift-fields.js';
import { ShiftPreview } from './shift-preview.js';
import { aheadSecondsOf, proposedValues, shiftOf, type ShiftValues } from './shift-values.js';

/** The fields, then what they would do, then the deed. A change after the look asks for another look. */
export function ShiftForm({
  scans,
  devices,
  first,
  onOffset,
  onClose,
  onSettled,
}: {
  scans: readonly QuarantinedScan[];
  devices: { readonly value: string; readonly label: string }[];
  first: string;
  onOffset: (aheadSeconds: number) => void;
  onClose: () => void;
  onSettled: (count: number) => Promise<void>;
}) {
  const t = useTranslate();
  const [form] = Form.useForm<ShiftValues>();
  const send = (values: ShiftValues, dryRun: boolean) =>
    answerOf(api.POST('/api/v1/scans/quarantine/shift', { body: shiftOf(values, dryRun) }));
  const onError = (refusal: unknown): void => showFieldFaults(form, refusal);
  const look = useMutation({ mutationFn: (values: ShiftValues) => send(values, true), onError });
  const settle = useMutation({
    mutationFn: (values: ShiftValues) => send(values, false),
    onSuccess: async ({ settled }) => {
      onClose();
      await onSettled(settled);
    },
    onError,
  });
  const changed = (change: Partial<ShiftValues>, values: ShiftValues): void => {
    look.reset();
    settle.reset();
    if (change.deviceId !== undefined) form.setFieldsValue(proposedValues(scans, change.deviceId));
    onOffset(aheadSecondsOf({ ...values, ...form.getFieldsValue() }));
  };
  const preview = look.data;
  return (
    <Form<ShiftValues>
      form={form}
      layout="vertical"
      initialValues={proposedValues(scans, first)}
      onValuesChange={changed}
      onFinish={(values) => (preview && preview.settled > 0 ? settle : look).mutate(values)}
    >
      <RefusalAlert error={settle.error ?? look.error} />
      <ShiftFields devices={devices} />
      {preview && <ShiftPreview preview={preview} />}
      <div className="row dialog-buttons">
        <Button type="primary" htmlType="submit" loading={look.isPending || settle.isPending}>
          {preview && preview.settled > 0 ? t('shift.settle', { count: preview.settled }) : t('shift.look')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}
