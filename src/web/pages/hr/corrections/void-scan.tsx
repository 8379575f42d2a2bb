import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { ReasonField } from '../../../parts/reason-field.js';
import type { DayStory } from '../../me/queries.js';
import { DocumentField } from './document-field.js';

interface Values {
  readonly document: string;
  readonly reason: string;
}

/** Proposes that a scan counts for nothing; the scan itself stays. */
export function VoidScan({
  open,
  scan: { id, at, time },
  onClose,
  onDone,
}: {
  open: boolean;
  scan: Pick<DayStory['scans'][number], 'id' | 'at' | 'time'>;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const t = useTranslate();
  const send = async ({ document, reason }: Values): Promise<void> => {
    await answerOf(api.POST('/api/v1/corrections/voided-scans', { body: { scanId: id, at, document, reason } }));
    await onDone();
  }; // prettier-ignore
  return (
    <FormDialog<Values>
      open={open}
      title={t('hr-mend.void-of', { time })}
      submit={t('hr-mend.send')}
      onClose={onClose}
      onSubmit={send}
    >
      <p className="quiet">{t('hr-mend.void-text')}</p>
      <DocumentField />
      <ReasonField example={t('hr-mend.void-example')} />
    </FormDialog>
  );
}
