import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { HR } from '../hr-queries.js';
import type { CalendarEntry } from './calendar-queries.js';
import { EntriesTold } from './entries-told.js';

/** Lets entries count, with the number and the date of the announcement. */
export function ConfirmDialog({
  open,
  entries,
  added,
  onClose,
}: {
  open: boolean;
  entries: readonly CalendarEntry[];
  added: number;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<{ document: string }>
      open={open}
      title={t('ngay-le.confirm-title', { count: entries.length })}
      submit={t('ngay-le.confirm')}
      onClose={onClose}
      onSubmit={async ({ document }) => {
        const body = { ids: entries.map(({ id }) => id), document: document.trim() };
        await answerOf(api.POST('/api/v1/calendar/confirm', { body }));
        await client.invalidateQueries({ queryKey: HR });
      }}
    >
      <p>{t('ngay-le.confirm-text')}</p>
      <EntriesTold entries={entries} added={added} />
      <Form.Item
        name="document"
        label={t('ngay-le.document')}
        className="field-apart"
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, message: t('ngay-le.document-missing') }]}
      >
        <Input maxLength={200} autoComplete="off" placeholder={t('ngay-le.document-example')} />
      </Form.Item>
    </FormDialog>
  );
}
