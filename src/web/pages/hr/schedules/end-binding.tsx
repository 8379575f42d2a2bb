import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { readDate } from '../../../i18n/read-moment.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { addDays } from '../../me/month-grid.js';
import { HR } from '../hr-queries.js';
import type { Assignment } from './schedules-queries.js';

interface Values {
  readonly until?: string;
}

/** Gives an assignment another last day, or none. */
export function EndBinding({
  open,
  assignment: { id, unitName, fullName, until },
  onClose,
}: {
  open: boolean;
  assignment: Assignment;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const end = async ({ until: typed = '' }: Values): Promise<void> => {
    const last = readDate(typed);
    const body = { until: last === null ? null : addDays(last, 1) };
    await answerOf(api.PATCH('/api/v1/schedule-assignments/{id}', { params: { path: { id } }, body }));
    await client.invalidateQueries({ queryKey: HR });
  };
  return (
    <FormDialog<Values>
      open={open}
      title={`${t('lich.end')}: ${unitName ?? fullName ?? '–'}`}
      submit={t('common.save')}
      initial={until === null ? {} : { until: formatCivilDate(addDays(until, -1)) }}
      onClose={onClose}
      onSubmit={end}
    >
      <p className="quiet">{t('lich.end-text')}</p>
      <MomentField name="until" label={t('lich.last-day')} isOptional extra={t('lich.last-day-hint')} />
    </FormDialog>
  );
}
