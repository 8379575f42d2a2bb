import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { PersonField } from '../../parts/person-field.js';
import { AskedFields } from './asked-fields.js';
import type { DataRequest } from './request-words.js';

interface Values {
  readonly employeeId: string;
  readonly kind: DataRequest['kind'];
  readonly wording: string;
  readonly document: string;
  readonly receivedOn: string;
}

/** Enters what somebody else wrote on paper; the term runs from the day on which it came. */
export function EnterPaper({
  open,
  onClose,
  onEntered,
}: {
  open: boolean;
  onClose: () => void;
  onEntered: () => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog<Values>
      open={open}
      title={t('rights.enter')}
      submit={t('rights.enter-submit')}
      initial={{ receivedOn: formatCivilDate(todayAt()) }}
      onClose={onClose}
      onSubmit={async ({ receivedOn, wording, ...values }) => {
        await answerOf(
          api.POST('/api/v1/data-requests', {
            body: { ...values, content: wording.trim(), receivedOn: readDate(receivedOn) ?? '' },
          }),
        );
        await onEntered();
      }}
    >
      <PersonField label={t('rights.person')} />
      <AskedFields />
      <Form.Item
        name="document"
        label={t('rights.document')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" placeholder={t('rights.document-example')} />
      </Form.Item>
      <MomentField name="receivedOn" label={t('rights.received-on')} extra={t('rights.received-on-hint')} />
    </FormDialog>
  );
}
