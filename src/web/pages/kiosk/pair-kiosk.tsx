import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { Door } from '../../layout/door.js';
import { PageHeading } from '../../layout/page-heading.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { showFieldFaults } from '../../parts/show-field-faults.js';
import { cardFormats, type CardFormat } from '../gate/card-formats.js';
import { pair, type Pairing } from './pairing.js';

interface PairForm {
  readonly code: string;
  readonly format: CardFormat | 'by-shape';
}

/** Makes this browser the kiosk of a gate by the short code that the gate's page shows. */
export function PairKiosk({ onPaired }: { onPaired: (pairing: Pairing) => void }) {
  const t = useTranslate();
  const [form] = Form.useForm<PairForm>();
  const { mutate, isPending, error } = useMutation({
    mutationFn: ({ code, format }: PairForm) => pair(code, format === 'by-shape' ? null : format),
    onSuccess: onPaired,
    onError: (refused) => showFieldFaults(form, refused),
  });
  const formats = [
    { value: 'by-shape', label: t('kiosk.format-by-shape') },
    ...cardFormats.map(({ format, example }) => ({ value: format, label: `${format} (${example})` })),
  ];
  return (
    <Door>
      <PageHeading title={t('kiosk.pair-title')} />
      <p className="quiet">{t('kiosk.pair-text')}</p>
      <RefusalAlert error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ format: 'by-shape' }}
        onFinish={(values) => mutate(values)}
        disabled={isPending}
      >
        <Form.Item
          name="code"
          label={t('kiosk.code')}
          rules={[{ required: true, whitespace: true, message: t('kiosk.code-missing') }]}
        >
          <Input autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={20} autoFocus />
        </Form.Item>
        <Form.Item name="format" label={t('kiosk.format')} extra={t('kiosk.format-hint')}>
          <Select options={formats} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {t('kiosk.pair')}
        </Button>
      </Form>
    </Door>
  );
}
