import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MINE } from './queries.js';
import { requestBody, type RequestValues } from './request-body.js';
import { RequestFields } from './request-fields.js';

export type FiledRequest = components['schemas']['FiledRequest'];

/** Asks for leave, a trip, hours, a missed scan or overtime. */
export function RequestDialog({
  open,
  onClose,
  onFiled,
}: {
  open: boolean;
  onClose: () => void;
  onFiled: (filed: FiledRequest) => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const file = async (values: RequestValues): Promise<void> => {
    onFiled(await answerOf(api.POST('/api/v1/requests', { body: requestBody(values) })));
    await client.invalidateQueries({ queryKey: MINE });
  };
  return (
    <FormDialog<RequestValues>
      open={open}
      title={t('my-requests.ask')}
      submit={t('my-requests.send')}
      initial={{ kind: 'leave-annual', day: formatCivilDate(todayAt()), part: 'day', direction: 'in' }}
      onClose={onClose}
      onSubmit={file}
    >
      <RequestFields />
    </FormDialog>
  );
}
