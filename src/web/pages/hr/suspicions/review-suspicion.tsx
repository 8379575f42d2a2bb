import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import type { components } from '../../../api-types.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { ReasonField } from '../../../parts/reason-field.js';
import { outcomeNames } from './outcome-names.js';
import type { Suspicion } from './suspicion-row.js';

type Review = components['schemas']['SuspicionReviewBody'];

const outcomes = Object.keys(outcomeNames) as Review['outcome'][];

/** Says what looking into two scans came to, with the reason. It concludes nothing about the person. */
export function ReviewSuspicion({
  open,
  suspicion: { id, fullName, date },
  queryKey,
  onClose,
}: {
  open: boolean;
  suspicion: Suspicion;
  queryKey: readonly string[];
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<Review>
      open={open}
      title={t('suspicion.review-of', { name: fullName, date: formatCivilDate(date) })}
      submit={t('suspicion.save')}
      onClose={onClose}
      onSubmit={async (body) => {
        try {
          await answerOf(
            api.POST('/api/v1/badge-suspicions/{id}/review', { params: { path: { id } }, body }),
          );
        } finally {
          await client.invalidateQueries({ queryKey });
        }
      }}
    >
      <p>{t('suspicion.review-text')}</p>
      <Form.Item
        name="outcome"
        label={t('suspicion.outcome')}
        rules={[{ required: true, message: t('suspicion.outcome-missing') }]}
      >
        <Radio.Group
          orientation="vertical"
          options={outcomes.map((value) => ({ value, label: t(outcomeNames[value]) }))}
        />
      </Form.Item>
      <ReasonField example={t('suspicion.reason-example')} />
    </FormDialog>
  );
}
