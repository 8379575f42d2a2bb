import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { readDate } from '../../../i18n/read-moment.js';
import { todayAt } from '../../../i18n/today.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { addDays } from '../../me/month-grid.js';
import type { Exemption } from './staff-queries.js';

/** The last day of an exemption. */
export function EndExemption({
  open,
  exemption: { id, fullName },
  onClose,
  onEnded,
}: {
  open: boolean;
  exemption: Exemption;
  onClose: () => void;
  onEnded: () => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog<{ lastDay: string }>
      open={open}
      title={t('hr-exempt.end-of', { name: fullName })}
      submit={t('hr-exempt.end')}
      initial={{ lastDay: formatCivilDate(todayAt()) }}
      onClose={onClose}
      onSubmit={async ({ lastDay }) => {
        const until = addDays(readDate(lastDay) ?? '', 1);
        await answerOf(
          api.POST('/api/v1/exemptions/{id}/end', { params: { path: { id } }, body: { until } }),
        );
        await onEnded();
      }}
    >
      <MomentField name="lastDay" label={t('hr-exempt.last-day')} />
    </FormDialog>
  );
}
