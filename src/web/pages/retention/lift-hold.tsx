import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { RETENTION, type LegalHold } from './retention-query.js';

interface Lifting {
  readonly reason: string;
}

/** Ends a hold, for a reason. */
export function LiftHold({ open, hold, onClose }: { open: boolean; hold: LegalHold; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const lift = async ({ reason }: Lifting): Promise<void> => {
    const params = { path: { id: hold.id } };
    await answerOf(api.POST('/api/v1/retention/holds/{id}/lift', { params, body: { reason } }));
    await client.invalidateQueries({ queryKey: RETENTION });
  };
  return (
    <FormDialog<Lifting>
      open={open}
      title={t('holds.lift-of', { document: hold.document })}
      submit={t('holds.lift')}
      danger
      onClose={onClose}
      onSubmit={lift}
    >
      <p>{t('holds.lift-effect')}</p>
      <ReasonField example={t('holds.lift-example')} />
    </FormDialog>
  );
}
