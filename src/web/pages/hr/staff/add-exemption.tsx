import { Form, Select } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { readDate } from '../../../i18n/read-moment.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { PersonField } from '../../../parts/person-field.js';
import { addDays } from '../../me/month-grid.js';
import { PaperField } from './paper-field.js';
import type { Exemption } from './staff-queries.js';

interface Values {
  readonly employeeId: string;
  readonly kind: Exemption['kind'];
  readonly from: string;
  readonly lastDay?: string;
  readonly document: string;
}

/** An exemption by its paper. */
export function AddExemption({
  open,
  onClose,
  onAdded,
}: {
  open: boolean;
  onClose: () => void;
  onAdded: () => Promise<void>;
}) {
  const t = useTranslate();
  const add = async ({ employeeId, kind, from, lastDay = '', document }: Values): Promise<void> => {
    const last = readDate(lastDay);
    const until = last === null ? null : addDays(last, 1);
    const body = { employeeId, kind, from: readDate(from) ?? '', until, document };
    await answerOf(api.POST('/api/v1/exemptions', { body }));
    await onAdded();
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('hr-exempt.add')}
      submit={t('common.save')}
      onClose={onClose}
      onSubmit={add}
    >
      <p className="quiet">{t('hr-exempt.add-text')}</p>
      <PersonField label={t('hr-exempt.person')} />
      <Form.Item
        name="kind"
        label={t('hr-exempt.kind')}
        extra={t('hr-exempt.kind-hint')}
        rules={[{ required: true, message: t('field.missing') }]}
      >
        <Select
          options={[
            { value: 'pregnancy', label: t('hr-exempt.pregnancy') },
            { value: 'ethnic-dress', label: t('hr-exempt.ethnic-dress') },
            { value: 'own-sector', label: t('hr-exempt.own-sector') },
            { value: 'security', label: t('hr-exempt.security') },
          ]}
        />
      </Form.Item>
      <div className="pair">
        <MomentField name="from" label={t('my-requests.first-day')} />
        <MomentField
          name="lastDay"
          label={t('my-requests.last-day')}
          extra={t('hr-exempt.no-end')}
          isOptional
        />
      </div>
      <PaperField />
    </FormDialog>
  );
}
