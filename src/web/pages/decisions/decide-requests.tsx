import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';

/** One decision on one or several requests; a refusal needs its reason. The service answers for each of them. */
export function DecideRequests({
  open,
  outcome,
  ids,
  onClose,
  onDecided,
}: {
  open: boolean;
  outcome: 'approved' | 'refused';
  ids: readonly string[];
  onClose: () => void;
  onDecided: (outcomes: readonly components['schemas']['DecidedRequest'][]) => Promise<void>;
}) {
  const t = useTranslate();
  const isRefusal = outcome === 'refused';
  const name = t(isRefusal ? 'proposal.reject' : 'proposal.approve');
  return (
    <FormDialog<{ note?: string }>
      open={open}
      title={t('decisions.several', { name, count: ids.length })}
      submit={name}
      danger={isRefusal}
      onClose={onClose}
      onSubmit={async ({ note = '' }) => {
        const body = { ids: [...ids], outcome, ...(note.trim() !== '' && { note }) };
        const { items } = await answerOf(api.POST('/api/v1/requests/decisions', { body }));
        await onDecided(items);
      }}
    >
      <Form.Item
        name="note"
        label={t(isRefusal ? 'outcome.refusal-reason' : 'outcome.opinion')}
        rules={[{ required: isRefusal, whitespace: true, message: t('common.reason-missing') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
