import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { HR } from '../hr-queries.js';
import type { CalendarEntry } from './calendar-queries.js';
import { EntriesTold } from './entries-told.js';

/** Lets entries count no longer; they wait again. */
export function WithdrawDialog({
  open,
  entries,
  added,
  onClose,
}: {
  open: boolean;
  entries: readonly CalendarEntry[];
  added: number;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog
      open={open}
      title={t('ngay-le.withdraw-title', { count: entries.length })}
      submit={t('ngay-le.withdraw')}
      danger
      onClose={onClose}
      onSubmit={async () => {
        await answerOf(api.POST('/api/v1/calendar/withdraw', { body: { ids: entries.map(({ id }) => id) } }));
        await client.invalidateQueries({ queryKey: HR });
      }}
    >
      <p>{t('ngay-le.withdraw-text')}</p>
      <EntriesTold entries={entries} added={added} />
    </FormDialog>
  );
}
