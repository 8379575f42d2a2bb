import { useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { firstDayText, lastDayText, untilOfLastDay } from './posting-days.js';
import { readDate } from '../../i18n/read-moment.js';

interface Values {
  readonly from?: string;
  readonly last?: string;
}

type Person = components['schemas']['EmployeeDetail'];

/** Corrects when somebody was at a unit, or ends it. A side that was left as it was keeps its time of day. */
export function CorrectPosting({
  person,
  posting,
  open,
  onClose,
}: {
  person: Person;
  posting: Person['postings'][number];
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const first = firstDayText(posting.from);
  const last = lastDayText(posting.until);
  const correct = async (values: Values): Promise<void> => {
    const [newFirst, newLast] = [values.from?.trim() ?? '', values.last?.trim() ?? ''];
    await answerOf(
      api.PATCH('/api/v1/employees/{id}/postings/{postingId}', {
        params: { path: { id: person.id, postingId: posting.id } },
        body: {
          version: posting.version,
          ...(newFirst !== first && { from: readDate(newFirst) }),
          ...(newLast !== last && { until: untilOfLastDay(newLast) }),
        },
      }),
    );
    await client.invalidateQueries({ queryKey: ['employees'] });
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('person.correct-of', { unit: posting.unitName })}
      submit={t('common.save')}
      initial={{ from: first, last }}
      onClose={onClose}
      onSubmit={correct}
    >
      {[posting.from, posting.until].some((at) => at !== null && formatMoment(at).includes(':')) && (
        <p className="quiet">
          {[posting.from, posting.until].map((at) => (at === null ? '…' : formatMoment(at))).join(' – ')}
        </p>
      )}
      <div className="pair">
        <MomentField
          name="from"
          label={t('person.first-day')}
          isOptional
          extra={t('person.first-day-hint')}
        />
        <MomentField name="last" label={t('person.last-day')} isOptional extra={t('person.last-day-hint')} />
      </div>
    </FormDialog>
  );
}
