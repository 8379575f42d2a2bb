import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { AskedFields } from './asked-fields.js';
import type { DataRequest } from './request-words.js';

/** A request about the own data. */
export function AskDialog({
  open,
  onClose,
  onAsked,
}: {
  open: boolean;
  onClose: () => void;
  onAsked: () => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog<{ kind: DataRequest['kind']; wording: string }>
      open={open}
      title={t('rights.ask')}
      submit={t('rights.ask')}
      onClose={onClose}
      onSubmit={async ({ kind, wording }) => {
        await answerOf(api.POST('/api/v1/me/data-requests', { body: { kind, content: wording.trim() } }));
        await onAsked();
      }}
    >
      <AskedFields />
    </FormDialog>
  );
}
