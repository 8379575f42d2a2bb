import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { CONDUCT, type ConductReport } from './conduct-queries.js';

interface Values {
  readonly status: 'confirmed' | 'rejected';
  readonly reason: string;
}

/** A second person says whether a report is what the document establishes. */
export function DecideReport({
  open,
  report: { id, fullName, date, content },
  onClose,
  onDecided,
}: {
  open: boolean;
  report: ConductReport;
  onClose: () => void;
  onDecided: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<Values>
      open={open}
      title={t('conduct.decide-of', { name: `${fullName}, ${formatCivilDate(date)}` })}
      submit={t('common.save')}
      initial={{ status: 'confirmed' }}
      onClose={onClose}
      onSubmit={async ({ status, reason }) => {
        const params = { path: { id } };
        try {
          await answerOf(
            api.POST('/api/v1/reported-conduct/{id}/decision', { params, body: { status, note: reason } }),
          );
          onDecided();
        } finally {
          await client.invalidateQueries({ queryKey: CONDUCT });
        }
      }}
    >
      <p>{content}</p>
      <Form.Item name="status" label={t('quarantine.decision')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'confirmed', label: t('conduct.confirm') },
            { value: 'rejected', label: t('conduct.reject') },
          ]}
        />
      </Form.Item>
      <ReasonField example={t('conduct.note-example')} />
    </FormDialog>
  );
}
