import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { readDate } from '../../../i18n/read-moment.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { PersonField } from '../../../parts/person-field.js';
import { ReasonField } from '../../../parts/reason-field.js';
import { addDays } from '../../me/month-grid.js';

interface Values {
  readonly fromId: string;
  readonly toId: string;
  readonly from: string;
  readonly lastDay: string;
  readonly reason: string;
}

/** Lets somebody decide in another's place between two days. */
export function Delegate({
  open,
  onClose,
  onMade,
}: {
  open: boolean;
  onClose: () => void;
  onMade: () => Promise<void>;
}) {
  const t = useTranslate();
  const make = async ({ fromId, toId, from, lastDay, reason }: Values): Promise<void> => {
    const until = addDays(readDate(lastDay) ?? '', 1);
    await answerOf(
      api.POST('/api/v1/delegations', { body: { fromId, toId, from: readDate(from) ?? '', until, reason } }),
    );
    await onMade();
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('hr-delegations.make')}
      submit={t('common.save')}
      onClose={onClose}
      onSubmit={make}
    >
      <PersonField name="fromId" label={t('hr-delegations.away')} />
      <PersonField name="toId" label={t('hr-delegations.instead')} />
      <div className="pair">
        <MomentField name="from" label={t('my-requests.first-day')} />
        <MomentField name="lastDay" label={t('my-requests.last-day')} />
      </div>
      <ReasonField example={t('hr-delegations.reason-example')} />
    </FormDialog>
  );
}
