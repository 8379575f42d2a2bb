import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { Unit } from './unit-facts.js';
import { UnitFields, type UnitValues } from './unit-fields.js';

/** Puts right what was entered wrong of a unit, or moves it below another. */
export function EditUnit({ unit, open, onClose }: { unit: Unit; open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<UnitValues>
      open={open}
      title={t('org-unit.edit-of', { name: unit.name })}
      submit={t('common.save')}
      initial={{
        name: unit.name,
        code: unit.code,
        kind: unit.kind,
        parentId: unit.parentId ?? undefined,
        validFrom: unit.validFrom === null ? '' : formatCivilDate(unit.validFrom),
      }}
      onClose={onClose}
      onSubmit={async ({ name, code, kind, parentId, validFrom }) => {
        const params = { path: { id: unit.id } };
        const body = {
          version: unit.version,
          name: name.trim(),
          code,
          kind,
          parentId: parentId ?? null,
          validFrom: readDate(validFrom ?? ''),
        };
        await answerOf(api.PATCH('/api/v1/units/{id}', { params, body }));
        await client.invalidateQueries({ queryKey: ['units'] });
      }}
    >
      <p>{t('org-unit.edit-text')}</p>
      <UnitFields parentId={unit.parentId} />
    </FormDialog>
  );
}
