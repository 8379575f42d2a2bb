import { Form, Input, Radio } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import type { InboxItem } from '../hr-queries.js';
import { ProposalLine } from '../proposal-line.js';

interface Values {
  readonly status: 'approved' | 'rejected';
  readonly note: string;
}

/** Approves or rejects everything that others proposed for several days. */
export function AnswerProposals({
  open,
  count,
  items,
  onClose,
  onPut,
}: {
  open: boolean;
  count: number;
  items: readonly InboxItem[];
  onClose: () => void;
  onPut: (values: Values) => void;
}) {
  const t = useTranslate();
  // One paper may cover several of the days.
  const proposals = new Map(
    items.flatMap(({ fullName, proposals }) =>
      proposals.map((proposal) => [proposal.id, { proposal, whose: fullName }] as const),
    ),
  );
  return (
    <FormDialog<Values>
      open={open}
      title={t('hr-answer.title', { count })}
      submit={t('hr-decide.submit')}
      initial={{ status: 'approved' }}
      onClose={onClose}
      onSubmit={(values) => Promise.resolve(onPut(values))}
    >
      <ul className="sentences proposed" tabIndex={0} aria-label={t('hr-day.proposed')}>
        {[...proposals].map(([id, about]) => (
          <li key={id}>
            <ProposalLine {...about} />
          </li>
        ))}
      </ul>
      <Form.Item name="status" label={t('quarantine.decision')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'approved', label: t('proposal.approve') },
            { value: 'rejected', label: t('proposal.reject') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
