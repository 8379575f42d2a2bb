import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { DEVICES, type GateReader } from '../devices/queries.js';

/** Ends the binding of a reader. */
export function RemoveReader({
  open,
  gateId,
  reader,
  onClose,
}: {
  open: boolean;
  gateId: string;
  reader: GateReader;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const remove = async (): Promise<void> => {
    const params = { path: { id: gateId, readerId: reader.id } };
    await answerOf(api.DELETE('/api/v1/gates/{id}/readers/{readerId}', { params }));
    await client.invalidateQueries({ queryKey: DEVICES });
  };
  return (
    <FormDialog
      open={open}
      title={t('readers.remove-of', { code: reader.code })}
      submit={t('common.remove')}
      danger
      onClose={onClose}
      onSubmit={remove}
    >
      <p>{t('readers.remove-effect')}</p>
    </FormDialog>
  );
}
