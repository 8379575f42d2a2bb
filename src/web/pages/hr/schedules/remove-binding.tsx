import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { HR } from '../hr-queries.js';
import type { Assignment } from './schedules-queries.js';
import { useDays } from './use-days.js';

/** Takes out an assignment that has not begun. */
export function RemoveBinding({
  open,
  assignment,
  onClose,
}: {
  open: boolean;
  assignment: Assignment;
  onClose: () => void;
}) {
  const t = useTranslate();
  const days = useDays();
  const client = useQueryClient();
  const { id, unitName, fullName, scheduleCode } = assignment;
  return (
    <FormDialog
      open={open}
      title={`${t('common.remove')}: ${unitName ?? fullName ?? '–'}`}
      submit={t('common.remove')}
      danger
      onClose={onClose}
      onSubmit={async () => {
        await answerOf(api.DELETE('/api/v1/schedule-assignments/{id}', { params: { path: { id } } }));
        await client.invalidateQueries({ queryKey: HR });
      }}
    >
      <p>{`${scheduleCode} · ${days(assignment)}`}</p>
      <p className="quiet">{t('lich.remove-text')}</p>
    </FormDialog>
  );
}
