import { useTranslate } from '../i18n/language.js';
import { FormDialog } from './form-dialog.js';
import { ReasonField } from './reason-field.js';

/** Something that HR entered: whose and what it is, and whether it waits still. */
export interface EntryToCancel {
  readonly id: string;
  readonly name: string;
  readonly waits: boolean;
}

/** Withdraws what waits, or asks that what was approved be cancelled; never without a reason. */
export function CancelEntry({
  open,
  target: { name, waits },
  onClose,
  cancel,
}: {
  open: boolean;
  target: EntryToCancel;
  onClose: () => void;
  cancel: (body: { readonly reason: string }) => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog<{ readonly reason: string }>
      open={open}
      title={t(waits ? 'proposal.withdraw-of' : 'proposal.cancel-of', { name })}
      submit={t(waits ? 'proposal.withdraw' : 'proposal.cancel')}
      danger
      onClose={onClose}
      onSubmit={({ reason }) => cancel({ reason })}
    >
      <p>{t(waits ? 'proposal.withdraw-effect' : 'proposal.cancel-effect')}</p>
      <ReasonField example={t('proposal.cancel-example')} />
    </FormDialog>
  );
}
