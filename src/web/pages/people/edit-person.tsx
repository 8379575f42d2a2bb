import { useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { personBody } from './person-body.js';
import { NameFields, OtherFields, type PersonValues } from './person-fields.js';

const typed = (date: string | null): string => (date === null ? '' : formatCivilDate(date));

/** Changes name, position and whatever else a record says of a person. */
export function EditPerson({
  person,
  open,
  onClose,
}: {
  person: components['schemas']['EmployeeDetail'];
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const { fullName, code, staffKind, position, email, phone, sex, activeFrom, serviceSince } = person;
  return (
    <FormDialog<PersonValues>
      open={open}
      title={t('person.edit-of', { name: fullName })}
      submit={t('common.save')}
      initial={{
        fullName,
        code,
        staffKind,
        position: position ?? '',
        email: email ?? '',
        phone: phone ?? '',
        sex: sex ?? undefined,
        activeFrom: typed(activeFrom),
        serviceSince: typed(serviceSince),
      }}
      onClose={onClose}
      onSubmit={async (values) => {
        const params = { path: { id: person.id } };
        const body = { ...personBody(values), version: person.version };
        await answerOf(api.PATCH('/api/v1/employees/{id}', { params, body }));
        await client.invalidateQueries({ queryKey: ['employees'] });
      }}
    >
      <NameFields />
      <OtherFields />
      <MomentField
        name="activeFrom"
        label={t('person.active-from')}
        isOptional
        extra={t('person.active-from-hint')}
      />
    </FormDialog>
  );
}
