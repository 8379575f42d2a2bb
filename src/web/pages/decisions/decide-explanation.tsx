import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { timeOfSeconds } from '../me/moment-on-day.js';
import { TimeField } from '../me/time-field.js';
import { DECISIONS, type Explanation } from './decisions-queries.js';
import { explanationBody, isAboutScan, type DecisionValues, type Outcome } from './explanation-body.js';
import { OpinionFields } from './opinion-fields.js';
import { useRecordedWords } from './use-recorded-words.js';

const names: Readonly<Record<Outcome, MessageKey>> = {
  accepted: 'outcome.accepted',
  partly: 'outcome.partly',
  refused: 'outcome.refused',
};

/** Decides on one explanation; what is accepted counts at once. */
export function DecideExplanation({
  open,
  explanation,
  outcome,
  onClose,
}: {
  open: boolean;
  explanation: Explanation;
  outcome: Outcome;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const words = useRecordedWords();
  const { id, fullName, date, decideUntil, recorded } = explanation;
  const isLate = decideUntil !== null && decideUntil < todayAt();
  const decide = async (values: DecisionValues): Promise<void> => {
    const body = explanationBody(explanation, outcome, values);
    await answerOf(api.POST('/api/v1/explanations/{id}/decision', { params: { path: { id } }, body }));
    await client.invalidateQueries({ queryKey: DECISIONS });
  };
  return (
    <FormDialog<DecisionValues>
      open={open}
      title={`${t(names[outcome])}: ${fullName}`}
      submit={t(names[outcome])}
      danger={outcome === 'refused'}
      initial={{
        paid: true,
        from: timeOfSeconds(recorded.fromSecond),
        until: timeOfSeconds(recorded.untilSecond),
      }}
      onClose={onClose}
      onSubmit={decide}
    >
      <p>
        <strong>{formatCivilDate(date)}</strong>: {words(explanation)}
      </p>
      {outcome === 'accepted' && <p className="quiet">{t('outcome.accepted-effect')}</p>}
      {outcome === 'partly' && isAboutScan(explanation) && (
        <TimeField name="at" label={t('outcome.part-at')} />
      )}
      {outcome === 'partly' && !isAboutScan(explanation) && (
        <>
          <p>{t('outcome.part-hint')}</p>
          <div className="pair">
            <TimeField name="from" label={t('outcome.part-from')} />
            <TimeField name="until" label={t('outcome.part-until')} />
          </div>
        </>
      )}
      {outcome !== 'refused' && !isAboutScan(explanation) && (
        <Form.Item name="paid" valuePropName="checked">
          <Checkbox>{t('outcome.paid')}</Checkbox>
        </Form.Item>
      )}
      {outcome === 'refused' && isAboutScan(explanation) && (
        <Form.Item name="paid" valuePropName="checked" extra={t('outcome.session-paid-hint')}>
          <Checkbox>{t('outcome.session-paid')}</Checkbox>
        </Form.Item>
      )}
      <OpinionFields isRefusal={outcome === 'refused'} />
      {isLate && (
        <Form.Item
          name="lateReason"
          label={t('outcome.late-reason')}
          rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
