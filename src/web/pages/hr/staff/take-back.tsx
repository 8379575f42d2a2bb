import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';

/** Asks once more before something that was set is taken back, and says what follows. */
export function TakeBack({
  open,
  title,
  text,
  onClose,
  onTakeBack,
}: {
  open: boolean;
  title: string;
  text: string;
  onClose: () => void;
  onTakeBack: () => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog
      open={open}
      title={title}
      submit={t('common.remove')}
      danger
      onClose={onClose}
      onSubmit={onTakeBack}
    >
      <p>{text}</p>
    </FormDialog>
  );
}
