import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';

const AddDeviceDialog = lazily(async () => (await import('./add-device-dialog.js')).AddDeviceDialog);

/** The way to a new device. */
export function AddDevice() {
  const t = useTranslate();
  const form = useDialog<true>();
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => form.show(true)}>
        {t('devices.add')}
      </Button>
      {form.target !== null && <AddDeviceDialog form={form} />}
    </>
  );
}
