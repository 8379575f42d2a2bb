import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { PersonField } from '../../parts/person-field.js';
import type { UnknownCard } from './unknown-card.js';
import { useCardNames } from './use-card-names.js';

interface Binding {
  readonly employeeId: string;
  readonly from: string;
}

/** Gives a card to a person from a day on, the day of its first scan if nothing else is said: so earlier scans count. */
export function BindCard({
  open,
  card,
  onClose,
  onBound,
}: {
  open: boolean;
  card: UnknownCard;
  onClose: () => void;
  onBound: (name: string) => void;
}) {
  const t = useTranslate();
  const [number] = useCardNames()(card);
  const { credential, firstAt } = card;
  const bind = async ({ employeeId, from }: Binding): Promise<void> => {
    await answerOf(api.POST('/api/v1/badges', { body: { employeeId, credential, from: readDate(from) } }));
    onBound(number);
  };
  return (
    <FormDialog<Binding>
      open={open}
      title={t('unknown.bind-of', { number })}
      submit={t('unknown.bind')}
      initial={{ from: formatInstant(firstAt).slice(0, 10) }}
      onClose={onClose}
      onSubmit={bind}
    >
      <PersonField label={t('unknown.person')} />
      <MomentField name="from" label={t('unknown.from')} extra={t('unknown.from-hint')} />
    </FormDialog>
  );
}
