import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { useDialog, type Dialog } from '../../parts/use-dialog.js';
import { deviceKinds } from './device-kinds.js';
import { KeyDialog, type ShownKey } from './key-dialog.js';
import { PlaceFields, USUAL_PLACE } from './place-fields.js';
import { DEVICES, type Device } from './queries.js';

interface NewDevice {
  readonly kind: Device['kind'];
  readonly code: string;
  readonly unitId: string;
  readonly zone: string;
  readonly group?: string;
  readonly serial?: string;
}

/** Asks what the new device is; adds it, then shows its key this once. */
export function AddDeviceDialog({ form }: { form: Dialog<true> }) {
  const t = useTranslate();
  const client = useQueryClient();
  const key = useDialog<ShownKey>();
  const add = async ({ serial, ...wanted }: NewDevice): Promise<void> => {
    const body = { ...wanted, ...(serial && { serial }) };
    key.show(await answerOf(api.POST('/api/v1/devices', { body })));
    await client.invalidateQueries({ queryKey: DEVICES });
  };
  return (
    <>
      <FormDialog<NewDevice>
        open={form.open}
        title={t('devices.add')}
        submit={t('devices.add')}
        initial={{ kind: 'gate', ...USUAL_PLACE }}
        onClose={form.close}
        onSubmit={add}
      >
        <NewDeviceFields />
      </FormDialog>
      {key.target !== null && <KeyDialog open={key.open} shown={key.target} onClose={key.close} />}
    </>
  );
}

function NewDeviceFields() {
  const t = useTranslate();
  const kind = Form.useWatch<Device['kind'] | undefined>('kind') ?? 'gate';
  return (
    <>
      <Form.Item name="kind" label={t('devices.kind')}>
        <Radio.Group
          orientation="vertical"
          options={(['gate', 'zkteco', 'api'] as const).map((value) => ({
            value,
            label: t(deviceKinds[value]),
          }))}
        />
      </Form.Item>
      <PlaceFields example={kind === 'zkteco' ? 'MCC-1' : 'CONG-1'} withGroup={kind === 'zkteco'} />
      {kind === 'zkteco' && (
        <Form.Item name="serial" label={t('terminals.serial')} extra={t('devices.serial-hint')}>
          <Input maxLength={64} spellCheck={false} autoComplete="off" />
        </Form.Item>
      )}
    </>
  );
}
