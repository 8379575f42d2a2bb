import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import type { Device } from './queries.js';

const DeviceDialogs = lazily(async () => (await import('./device-dialogs.js')).DeviceDialogs);

/** A new key for a device, and its end; both are asked about first. */
export function DeviceActions({
  device,
  onRetired = () => undefined,
}: {
  device: Pick<Device, 'id' | 'code' | 'kind'>;
  onRetired?: () => void;
}) {
  const t = useTranslate();
  const { code } = device;
  const asking = useDialog<'key' | 'retire'>();
  return (
    <>
      <div className="row">
        <Button aria-label={t('devices.new-key-of', { code })} onClick={() => asking.show('key')}>
          {t('devices.new-key')}
        </Button>
        <Button danger aria-label={t('devices.retire-of', { code })} onClick={() => asking.show('retire')}>
          {t('devices.retire')}
        </Button>
      </div>
      {asking.target !== null && <DeviceDialogs device={device} asking={asking} onRetired={onRetired} />}
    </>
  );
}
