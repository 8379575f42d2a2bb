import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { CONDUCT, type ConductReport } from './conduct-queries.js';

/** Takes a report back, with the reason; it stays on record. */
export function WithdrawReport({
  open,
  report: { id, fullName, date },
  onClose,
  onWithdrawn,
}: {
  open: boolean;
  report: ConductReport;
  onClose: () => void;
  onWithdrawn: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<{ reason: string }>
      open={open}
      danger
      title={t('conduct.withdraw-of', { name: `${fullName}, ${formatCivilDate(date)}` })}
      submit={t('conduct.withdraw')}
      onClose={onClose}
      onSubmit={async (body) => {
        const params = { path: { id } };
        try {
          await answerOf(api.POST('/api/v1/reported-conduct/{id}/withdrawal', { params, body }));
          onWithdrawn();
        } finally {
          await client.invalidateQueries({ queryKey: CONDUCT });
        }
      }}
    >
      <p className="quiet">{t('conduct.withdraw-text')}</p>
      <ReasonField example={t('conduct.withdraw-example')} />
    </FormDialog>
  );
}
