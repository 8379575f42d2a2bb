import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { EvidenceField } from './evidence-field.js';
import { sendEvidence } from './send-evidence.js';

/** Adds files to an explanation that was filed and not decided. */
export function AddEvidence({ open, id, onClose }: { open: boolean; id: string; onClose: () => void }) {
  const t = useTranslate();
  return (
    <FormDialog<{ files?: readonly File[] }>
      open={open}
      title={t('evidence.add')}
      submit={t('evidence.send')}
      onClose={onClose}
      onSubmit={async ({ files = [] }) => {
        for (const file of files) await sendEvidence(id, file);
      }}
    >
      <EvidenceField isOptional={false} />
    </FormDialog>
  );
}
