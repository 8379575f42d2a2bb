import { Form, Radio } from 'antd';
import type { components } from '../api-types.js';
import { useTranslate } from '../i18n/language.js';
import { FormDialog } from './form-dialog.js';
import { ReasonField } from './reason-field.js';

type Decision = components['schemas']['DecideProposals'];

interface Values {
  readonly status: Decision['status'];
  readonly reason: string;
}

/** Approves or rejects one proposal of somebody else, or several at once (`ids`). */
export function DecideProposal({
  open,
  target: { id, name, ids = [id] },
  onClose,
  decide,
  cancels = false,
}: {
  open: boolean;
  target: { readonly id: string; readonly name: string; readonly ids?: readonly string[] };
  onClose: () => void;
  decide: (body: Decision) => Promise<void>;
  /** It was approved, and is to be cancelled. */
  cancels?: boolean;
}) {
  const t = useTranslate();
  return (
    <FormDialog<Values>
      open={open}
      title={t('proposal.decide-of', { name })}
      submit={t('common.save')}
      {...(!cancels && { initial: { status: 'approved' } })}
      onClose={onClose}
      onSubmit={({ status, reason }) => decide({ ids: [...ids], status, note: reason })}
    >
      <Form.Item
        name="status"
        label={t('quarantine.decision')}
        rules={[{ required: true, message: t('field.missing') }]}
      >
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'approved', label: t(cancels ? 'proposal.agree-cancel' : 'proposal.approve') },
            { value: 'rejected', label: t(cancels ? 'proposal.keep' : 'proposal.reject') },
          ]}
        />
      </Form.Item>
      <ReasonField example={t('proposal.reason-example')} />
    </FormDialog>
  );
}
