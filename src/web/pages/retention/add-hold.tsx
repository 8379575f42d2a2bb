import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';

const AddHoldDialog = lazily(async () => (await import('./add-hold-dialog.js')).AddHoldDialog);

/** The way to a new legal hold. */
export function AddHold() {
  const t = useTranslate();
  const dialog = useDialog<true>();
  return (
    <>
      <Button type="primary" onClick={() => dialog.show(true)}>
        {t('holds.add')}
      </Button>
      {dialog.target !== null && <AddHoldDialog dialog={dialog} />}
    </>
  );
}
