import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { PlaceFields, USUAL_PLACE } from './place-fields.js';
import { allDevicesQuery, DEVICES } from './queries.js';

interface Approval {
  readonly becomes: 'new' | 'existing';
  readonly deviceId?: string;
  readonly code?: string;
  readonly unitId?: string;
  readonly zone?: string;
  readonly group?: string;
}

/** Makes a terminal that called a new device, or puts it in the place of one that exists. */
export function ApproveTerminal({
  open,
  serial,
  onClose,
}: {
  open: boolean;
  serial: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const approve = async ({ becomes, deviceId, ...place }: Approval): Promise<void> => {
    const body = becomes === 'existing' && deviceId !== undefined ? { deviceId } : place;
    await answerOf(
      api.POST('/api/v1/terminals/pending/{serial}/approve', { params: { path: { serial } }, body }),
    );
    await client.invalidateQueries({ queryKey: DEVICES });
  };
  return (
    <FormDialog<Approval>
      open={open}
      title={t('pending.approve-of', { serial })}
      submit={t('pending.approve')}
      initial={{ becomes: 'new', ...USUAL_PLACE }}
      onClose={onClose}
      onSubmit={approve}
    >
      <ApprovalFields />
    </FormDialog>
  );
}

function ApprovalFields() {
  const t = useTranslate();
  const becomes = Form.useWatch<Approval['becomes'] | undefined>('becomes') ?? 'new';
  const { data } = useQuery(allDevicesQuery);
  const terminals =
    data?.items.filter(({ kind, retiredAt }) => kind === 'zkteco' && retiredAt === null) ?? [];
  return (
    <>
      <Form.Item name="becomes" label={t('pending.becomes')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'new', label: t('pending.becomes-new') },
            { value: 'existing', label: t('pending.becomes-existing'), disabled: terminals.length === 0 },
          ]}
        />
      </Form.Item>
      {becomes === 'new' ? (
        <PlaceFields example="MCC-1" withGroup />
      ) : (
        <Form.Item
          name="deviceId"
          label={t('pending.device')}
          extra={t('pending.device-hint')}
          rules={[{ required: true, message: t('field.missing') }]}
        >
          <Select
            options={terminals.map(({ id, code, serial }) => ({
              value: id,
              label: serial === null ? code : `${code} · ${serial}`,
            }))}
          />
        </Form.Item>
      )}
    </>
  );
}
