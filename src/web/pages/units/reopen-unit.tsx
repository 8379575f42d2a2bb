import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { Unit } from './unit-facts.js';

/** A unit that has ended exists again. */
export function ReopenUnit({ unit, open, onClose }: { unit: Unit; open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<object>
      open={open}
      title={t('org-unit.reopen-of', { name: unit.name })}
      submit={t('org-unit.reopen')}
      onClose={onClose}
      onSubmit={async () => {
        const params = { path: { id: unit.id } };
        const body = { version: unit.version, on: null };
        await answerOf(api.POST('/api/v1/units/{id}/end', { params, body }));
        await client.invalidateQueries({ queryKey: ['units'] });
      }}
    >
      <p>{t('org-unit.reopen-text')}</p>
    </FormDialog>
  );
}
