import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { useDialog, type Dialog } from '../../parts/use-dialog.js';
import { KeyDialog, type ShownKey } from './key-dialog.js';
import { DEVICES, type Device } from './queries.js';

/** Asks before a device gets a new key, which is then shown, and before it is retired. */
export function DeviceDialogs({
  device,
  asking,
  onRetired,
}: {
  asking: Dialog<'key' | 'retire'>;
  device: Pick<Device, 'id' | 'code' | 'kind'>;
  onRetired?: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const { id, code } = device;
  const key = useDialog<ShownKey>();
  const params = { path: { id } };
  const makeKey = async (): Promise<void> =>
    key.show({ ...device, ...(await answerOf(api.POST('/api/v1/devices/{id}/key', { params }))) });
  const retire = async (): Promise<void> => {
    await answerOf(api.POST('/api/v1/devices/{id}/retire', { params }));
    onRetired?.();
    await client.invalidateQueries({ queryKey: DEVICES });
  };
  return (
    <>
      <FormDialog
        open={asking.open && asking.target === 'key'}
        title={t('devices.new-key-of', { code })}
        submit={t('devices.new-key')}
        onClose={asking.close}
        onSubmit={makeKey}
      >
        <p>{t('devices.new-key-effect')}</p>
      </FormDialog>
      <FormDialog
        open={asking.open && asking.target === 'retire'}
        title={t('devices.retire-of', { code })}
        submit={t('devices.retire')}
        danger
        onClose={asking.close}
        onSubmit={retire}
      >
        <p>{t('devices.retire-effect')}</p>
      </FormDialog>
      {key.target !== null && <KeyDialog open={key.open} shown={key.target} onClose={key.close} />}
    </>
  );
}
