import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { UnitField } from '../../../parts/unit-field.js';
import { HR } from '../hr-queries.js';

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
    </FormDialog>
  );
}
