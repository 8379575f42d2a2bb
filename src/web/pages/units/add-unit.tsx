import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { UnitFields, type UnitValues } from './unit-fields.js';

/** A new unit. */
export function AddUnit({
  open,
  onClose,
  onMade,
}: {
  open: boolean;
  onClose: () => void;
  onMade: (id: string) => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<UnitValues>
      open={open}
      title={t('org-unit.add')}
      submit={t('org-unit.add')}
      onClose={onClose}
      onSubmit={async ({ name, code, kind, parentId, validFrom }) => {
        const body = {
          name: name.trim(),
          code,
          kind,
          parentId: parentId ?? null,
          validFrom: readDate(validFrom ?? ''),
        };
        const { id } = await answerOf(api.POST('/api/v1/units', { body }));
        await client.invalidateQueries({ queryKey: ['units'] });
        onMade(id);
      }}
    >
      <UnitFields />
    </FormDialog>
  );
}
