import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { reportedPeriodQuery } from '../../../api/reported-period.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { UnitField } from '../../../parts/unit-field.js';
import { HR } from '../hr-queries.js';

/** The dates of what is about to be opened, once the unit is chosen. */
function ChosenDates({ month }: { month: string }) {
  const t = useTranslate();
  const unit = Form.useWatch<string | undefined>('unitId');
  const { data } = useQuery({ ...reportedPeriodQuery({ month, unit: unit ?? '' }), enabled: Boolean(unit) });
  if (!data) return null;
  return (
    <p role="status">
      {t('confirm.period', { from: formatCivilDate(data.from), to: formatCivilDate(data.to) })}
    </p>
  );
}

/** Opens the month of a unit, with all below it. */
export function OpenMonth({ open, month, onClose }: { open: boolean; month: string; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const [year = '', number = ''] = month.split('-');
  return (
    <FormDialog<{ unitId: string }>
      open={open}
      title={t('hr-closing.open-title', { month: number, year })}
      submit={t('hr-closing.open')}
      onClose={onClose}
      onSubmit={async ({ unitId }) => {
        await answerOf(api.POST('/api/v1/closings', { body: { unitId, month } }));
        await client.invalidateQueries({ queryKey: HR });
      }}
    >
      <p className="quiet">{t('hr-closing.open-text')}</p>
      <UnitField />
      <ChosenDates month={month} />
    </FormDialog>
  );
}
