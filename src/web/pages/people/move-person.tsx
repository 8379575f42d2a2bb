import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { HomeAgencyField } from './home-agency-field.js';

interface Values {
  readonly kind: 'duty' | 'home';
  readonly unitId?: string;
  readonly homeUnitId?: string;
  readonly from: string;
}

/** Sends a person to another unit from a day on, or gives another home agency; also the first one of somebody who has none. */
export function MovePerson({
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
  const move = async ({ kind, unitId, homeUnitId, from }: Values): Promise<void> => {
    const to = (kind === 'home' ? homeUnitId : unitId) ?? '';
    await answerOf(
      api.POST('/api/v1/employees/{id}/transfer', {
        params: { path: { id: person.id } },
        body: { kind, unitId: to, from: readDate(from) ?? '' },
      }),
    );
    await client.invalidateQueries({ queryKey: ['employees'] });
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('person.move-of', { name: person.fullName })}
      submit={t('person.move')}
      initial={{ kind: 'duty', from: formatCivilDate(todayAt()) }}
      onClose={onClose}
      onSubmit={move}
    >
      <p>{t('person.move-text')}</p>
      <Form.Item name="kind" label={t('person.what-moves')}>
        <Radio.Group
          options={[
            { value: 'duty', label: t('posting.duty') },
            { value: 'home', label: t('posting.home') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'home' ? (
            <HomeAgencyField name="homeUnitId" />
          ) : (
            <UnitField label={t('person.to-unit')} />
          )
        }
      </Form.Item>
      <MomentField name="from" label={t('person.move-from')} />
    </FormDialog>
  );
}
