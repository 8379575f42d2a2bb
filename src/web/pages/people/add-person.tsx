import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { HomeAgencyField } from './home-agency-field.js';
import { personBody } from './person-body.js';
import { NameFields, OtherFields, type PersonValues } from './person-fields.js';

interface Values extends PersonValues {
  readonly unitId: string;
  readonly homeUnitId?: string;
}

/** A new person with a place of duty, and a home agency where somebody sends them; the record opens next, for the badge. */
export function AddPerson({
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
  const add = async ({ unitId, homeUnitId, ...values }: Values): Promise<void> => {
    const record = personBody(values);
    const from = record.activeFrom;
    const { id } = await answerOf(
      api.POST('/api/v1/employees', {
        body: {
          ...record,
          postings: [
            { kind: 'duty', unitId, from },
            ...(homeUnitId === undefined ? [] : [{ kind: 'home' as const, unitId: homeUnitId, from }]),
          ],
        },
      }),
    );
    await client.invalidateQueries({ queryKey: ['employees'] });
    onMade(id);
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('person.add')}
      submit={t('person.add')}
      initial={{ activeFrom: formatCivilDate(todayAt()) }}
      onClose={onClose}
      onSubmit={add}
    >
      <p className="field-note">
        {t('person.add-text')} <Link to="/hr/nhap">{t('hr.import-title')}</Link>.
      </p>
      <NameFields />
      <UnitField label={t('person.unit')} />
      <HomeAgencyField name="homeUnitId" isOptional />
      <MomentField
        name="activeFrom"
        label={t('person.active-from')}
        isOptional
        extra={t('person.active-from-hint')}
      />
      <OtherFields />
    </FormDialog>
  );
}
