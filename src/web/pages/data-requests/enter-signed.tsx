import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { PeopleField } from '../hr/staff/people-field.js';
import { DATA_NOTICES } from './data-notices-query.js';

interface Values {
  readonly employeeIds: string[];
  readonly document: string;
  readonly signedOn: string;
}

/** Enters who signed a version on paper. */
export function EnterSigned({
  open,
  noticeId,
  onClose,
  onEntered,
}: {
  open: boolean;
  noticeId: string;
  onClose: () => void;
  onEntered: (count: number) => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<Values>
      open={open}
      title={t('notice-people.enter')}
      submit={t('common.save')}
      initial={{ signedOn: formatCivilDate(todayAt()) }}
      onClose={onClose}
      onSubmit={async ({ signedOn, ...values }) => {
        const params = { path: { id: noticeId } };
        const body = { ...values, signedOn: readDate(signedOn) ?? '' };
        const { entered } = await answerOf(
          api.POST('/api/v1/data-notices/{id}/acknowledgements', { params, body }),
        );
        await client.invalidateQueries({ queryKey: DATA_NOTICES });
        onEntered(entered);
      }}
    >
      <p className="quiet">{t('notice-people.enter-text')}</p>
      <PeopleField label={t('notice-people.people')} extra={t('notice-people.people-hint')} />
      <MomentField name="signedOn" label={t('notice-people.signed-on')} />
      <Form.Item
        name="document"
        label={t('notice-people.document')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" placeholder={t('notice-people.document-example')} />
      </Form.Item>
    </FormDialog>
  );
}
