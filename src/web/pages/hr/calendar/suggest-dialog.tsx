import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { HR } from '../hr-queries.js';
import { ForWhomField, unitOf, useForWhom, type ForWhom } from './for-whom-field.js';

/** Puts in what the law names for a year, as suggestions. */
export function SuggestDialog({ open, year, onClose }: { open: boolean; year: number; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const first = useForWhom();
  return (
    <FormDialog<ForWhom>
      open={open}
      title={t('ngay-le.suggest', { year })}
      submit={t('ngay-le.suggest-do')}
      initial={first}
      onClose={onClose}
      onSubmit={async (values) => {
        await answerOf(api.POST('/api/v1/calendar/suggest', { body: { year, unitId: unitOf(values) } }));
        await client.invalidateQueries({ queryKey: HR });
      }}
    >
      <p>{t('ngay-le.suggest-text')}</p>
      <ForWhomField />
    </FormDialog>
  );
}
