import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { HR } from '../hr-queries.js';
import type { CalendarEntry } from './calendar-queries.js';
import { EntriesTold } from './entries-told.js';

/** Takes out an entry that does not count. */
export function RemoveEntry({
  open,
  entry,
  onClose,
}: {
  open: boolean;
  entry: CalendarEntry;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog
      open={open}
      title={t('ngay-le.remove-title')}
      submit={t('common.remove')}
      danger
      onClose={onClose}
      onSubmit={async () => {
        const params = { path: { id: entry.id } };
        await answerOf(api.DELETE('/api/v1/calendar/entries/{id}', { params }));
        await client.invalidateQueries({ queryKey: HR });
      }}
    >
      <EntriesTold entries={[entry]} added={0} />
    </FormDialog>
  );
}
