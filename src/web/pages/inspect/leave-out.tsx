import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { useInspecting } from './inspect-context.js';
import { withCancelled, withoutCheck, type KeptCheck, type KeptRound } from './kept-round.js';

/** Leaves a check out that only this device has, or cancels one that the service has, with a reason. */
export function LeaveOut({
  open,
  round,
  check,
  onClose,
}: {
  open: boolean;
  round: KeptRound;
  check: KeptCheck | null;
  onClose: () => void;
}) {
  const t = useTranslate();
  const { store, changed } = useInspecting();
  if (check === null) return null;
  const { sent, fullName, state } = check;
  const isTaken = state === 'taken';
  const remove = async ({ reason }: { reason?: string }): Promise<void> => {
    if (isTaken) {
      const path = { id: round.id, checkId: sent.id };
      await answerOf(api.POST('/api/v1/inspections/{id}/checks/{checkId}/cancel', { params: { path }, body: { reason: reason ?? '' } }));
    }
    await store.change(round.id, (now) => (isTaken ? withCancelled(now, sent.id) : withoutCheck(now, sent.id)));
    changed();
  };
  return (
    <FormDialog<{ reason?: string }>
      open={open}
      title={isTaken ? t('inspect.cancel-of', { name: fullName }) : t('inspect.leave-out-of', { name: fullName })}
      submit={isTaken ? t('inspect.cancel') : t('inspect.leave-out')}
      danger
      onClose={onClose}
      onSubmit={remove}
    >
      <p>{isTaken ? t('inspect.cancel-text') : t('inspect.leave-out-text')}</p>
      {isTaken && <ReasonField example={t('inspect.cancel-example')} />}
    </FormDialog>
  );
} // prettier-ignore
