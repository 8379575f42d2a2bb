import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { OpinionFields } from './opinion-fields.js';

/** One decision on several explanations; the service answers for each of them. */
export function DecideExplanations({
  open,
  outcome,
  ids,
  onClose,
  onDecided,
}: {
  open: boolean;
  outcome: 'accepted' | 'refused';
  ids: readonly string[];
  onClose: () => void;
  onDecided: (outcomes: readonly components['schemas']['DecidedItem'][]) => Promise<void>;
}) {
  const t = useTranslate();
  const isRefusal = outcome === 'refused';
  const name = t(isRefusal ? 'outcome.refused' : 'outcome.accepted');
  return (
    <FormDialog<{ opinion?: string; ground?: string }>
      open={open}
      title={t('decisions.several', { name, count: ids.length })}
      submit={name}
      danger={isRefusal}
      onClose={onClose}
      onSubmit={async ({ opinion = '', ground = '' }) => {
        const body = {
          ids: [...ids],
          outcome,
          ...(opinion.trim() !== '' && { opinion }),
          ...(isRefusal && { ground }),
        };
        const { items } = await answerOf(api.POST('/api/v1/explanations/decisions', { body }));
        await onDecided(items);
      }}
    >
      <OpinionFields isRefusal={isRefusal} />
    </FormDialog>
  );
}
