import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { PersonField } from '../../parts/person-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import type { Dialog } from '../../parts/use-dialog.js';
import { DocumentField } from './document-field.js';
import { RETENTION } from './retention-query.js';

interface Hold {
  readonly from: string;
  readonly until?: string;
  readonly employeeId?: string;
  readonly reason: string;
  readonly document: string;
}

/** Keeps data of some days, or what concerns one person, whatever the rules say. */
export function AddHoldDialog({ dialog }: { dialog: Dialog<true> }) {
  const t = useTranslate();
  const client = useQueryClient();
  const add = async ({ from, until, employeeId, reason, document }: Hold): Promise<void> => {
    const period = { from: readDate(from) ?? '', until: readDate(until ?? '') };
    const body = { ...period, employeeId: employeeId ?? null, reason, document };
    await answerOf(api.POST('/api/v1/retention/holds', { body }));
    await client.invalidateQueries({ queryKey: RETENTION });
  };
  return (
    <FormDialog<Hold>
      open={dialog.open}
      title={t('holds.add')}
      submit={t('holds.add')}
      onClose={dialog.close}
      onSubmit={add}
    >
      <div className="pair">
        <MomentField name="from" label={t('holds.from')} />
        <MomentField name="until" label={t('holds.until')} extra={t('holds.until-hint')} isOptional />
      </div>
      <PersonField label={t('holds.person')} isOptional />
      <DocumentField />
      <ReasonField example={t('holds.reason-example')} />
    </FormDialog>
  );
}
