import { Form, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readMoment } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { untilOfLastDay } from '../people/posting-days.js';
import type { SentPerson } from './agency-page.js';
import { DocumentField } from './document-field.js';
import { leaveKinds, type LeaveKind } from './leave-words.js';
import { SentPersonField } from './sent-person-field.js';

interface Values {
  readonly employeeId: string;
  readonly kind: LeaveKind;
  readonly from: string;
  readonly last: string;
  readonly document: string;
  readonly reason: string;
}

/** Leave that the agency granted: entered, it is confirmed by the agency, and the centre decides. */
export function EnterLeave({
  people,
  open,
  onClose,
  onEntered,
}: {
  people: readonly SentPerson[];
  open: boolean;
  onClose: () => void;
  onEntered: () => Promise<void>;
}) {
  const t = useTranslate();
  const enter = async ({ employeeId, kind, from, last, document, reason }: Values): Promise<void> => {
    const after = untilOfLastDay(last);
    await answerOf(
      api.POST('/api/v1/agency/leave', {
        body: {
          employeeIds: [employeeId],
          kind,
          from: readMoment(from) ?? '',
          until: readMoment(after === null ? '' : formatCivilDate(after)) ?? '',
          document,
          reason,
        },
      }),
    );
    await onEntered();
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('agency.enter')}
      submit={t('agency.send')}
      onClose={onClose}
      onSubmit={enter}
    >
      <SentPersonField name="employeeId" label={t('agency.who')} people={people} />
      <Form.Item
        name="kind"
        label={t('agency.kind')}
        rules={[{ required: true, message: t('agency.kind-missing') }]}
      >
        <Select options={leaveKinds.map(({ value, name }) => ({ value, label: t(name) }))} />
      </Form.Item>
      <div className="pair">
        <MomentField name="from" label={t('person.first-day')} />
        <MomentField name="last" label={t('person.last-day')} />
      </div>
      <DocumentField />
      <ReasonField example={t('agency.leave-reason')} />
    </FormDialog>
  );
}
