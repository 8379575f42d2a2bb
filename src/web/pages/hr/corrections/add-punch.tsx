import { Form, Radio } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { ReasonField } from '../../../parts/reason-field.js';
import { momentOnDay } from '../../me/moment-on-day.js';
import { TimeField } from '../../me/time-field.js';
import { DocumentField } from './document-field.js';

interface Values {
  readonly at: string;
  readonly direction: 'in' | 'out' | 'any';
  readonly document: string;
  readonly reason: string;
}

/** Proposes a punch that no reader took, on a day of somebody. */
export function AddPunch({
  open,
  employeeId,
  date,
  onClose,
  onDone,
}: {
  open: boolean;
  employeeId: string;
  date: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const t = useTranslate();
  const add = async ({ at, direction, document, reason }: Values): Promise<void> => {
    const body = {
      employeeId, at: momentOnDay(date, at) ?? '', direction: direction === 'any' ? null : direction, document, reason,
    }; // prettier-ignore
    await answerOf(api.POST('/api/v1/corrections/added-punches', { body }));
    await onDone();
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('hr-mend.add-on', { date: formatCivilDate(date) })}
      submit={t('hr-mend.send')}
      initial={{ direction: 'in' }}
      onClose={onClose}
      onSubmit={add}
    >
      <p className="quiet">{t('hr-mend.another')}</p>
      <TimeField name="at" label={t('hr-mend.time')} />
      <Form.Item name="direction" label={t('hr-mend.direction')}>
        <Radio.Group
          options={[
            { value: 'in', label: t('hr-mend.in') },
            { value: 'out', label: t('hr-mend.out') },
            { value: 'any', label: t('hr-mend.any-direction') },
          ]}
        />
      </Form.Item>
      <DocumentField />
      <ReasonField example={t('hr-mend.add-example')} />
    </FormDialog>
  );
}
