import { useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { untilOfLastDay } from './posting-days.js';

/** Somebody leaves or retires after a last working day, with postings and badges; or what was entered so is taken back. */
export function EndPerson({
  person,
  open,
  onClose,
}: {
  person: components['schemas']['EmployeeDetail'];
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const hasEnded = person.activeUntil !== null;
  const end = async ({ last }: { last?: string }): Promise<void> => {
    await answerOf(
      api.POST('/api/v1/employees/{id}/end', {
        params: { path: { id: person.id } },
        body: { version: person.version, on: hasEnded ? null : untilOfLastDay(last ?? '') },
      }),
    );
    await client.invalidateQueries({ queryKey: ['employees'] });
  };
  return (
    <FormDialog<{ last?: string }>
      open={open}
      title={t(hasEnded ? 'person.reopen-of' : 'person.end-of', { name: person.fullName })}
      submit={t(hasEnded ? 'person.reopen' : 'person.end-submit')}
      danger={!hasEnded}
      onClose={onClose}
      onSubmit={end}
    >
      <p>{t(hasEnded ? 'person.reopen-text' : 'person.end-text')}</p>
      {!hasEnded && <MomentField name="last" label={t('person.last-working-day')} />}
    </FormDialog>
  );
}
