import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { unreproducibleQuery, type ClosingDetail } from './closing-queries.js';
import { WhatIsSealed } from './what-is-sealed.js';

export type ClosingAct = 'check' | 'seal' | 'reopen' | 'decide-reopening';

interface Values {
  readonly note?: string;
  readonly status?: 'approved' | 'rejected';
}

/** Asks once more before a step of a month is taken, with the words that belong to it. */
export function ClosingDialog({
  open,
  act,
  closing,
  onClose,
  onDone,
}: {
  open: boolean;
  act: ClosingAct;
  closing: ClosingDetail;
  onClose: () => void;
  onDone: () => Promise<void>;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const { id, month, unitName } = closing;
  const [year = '', number = ''] = month.split('-');
  const names = {
    check: t('hr-act.check'),
    seal: t('hr-act.seal'),
    reopen: t('hr-act.reopen'),
    'decide-reopening': t('hr-act.decide-reopening'),
  };
  const texts = {
    check: t('hr-act.check-text'),
    seal: null,
    reopen: t('hr-act.reopen-text'),
    'decide-reopening': t('hr-act.decide-reopening-text'),
  };
  const path = { params: { path: { id } } };
  const send = async ({ note = '', status = 'approved' }: Values): Promise<void> => {
    if (act === 'check') {
      const body = note.trim() === '' ? {} : { note };
      await answerOf(api.POST('/api/v1/closings/{id}/check', { ...path, body }));
    } else if (act === 'seal') {
      const seen = client.getQueryData(unreproducibleQuery(id).queryKey);
      const body = seen !== undefined && seen.count > 0 ? { acknowledged: seen.digest } : {};
      await answerOf(api.POST('/api/v1/closings/{id}/seal', { ...path, body }));
    } else if (act === 'reopen') {
      await answerOf(api.POST('/api/v1/closings/{id}/reopenings', { ...path, body: { reason: note } }));
    } else {
      const body = { status, note };
      await answerOf(api.POST('/api/v1/closings/{id}/reopenings/decision', { ...path, body }));
    }
    await onDone();
  };
  const isOptional = act === 'check';
  return (
    <FormDialog<Values>
      open={open}
      title={`${names[act]}: ${t('decisions.month-of', { month: number, year, unit: unitName })}`}
      submit={names[act]}
      initial={{ status: 'approved' }}
      onClose={onClose}
      onSubmit={send}
    >
      {texts[act] === null ? <WhatIsSealed closing={closing} /> : <p>{texts[act]}</p>}
      {act === 'decide-reopening' && (
        <Form.Item name="status" label={t('quarantine.decision')}>
          <Radio.Group
            orientation="vertical"
            options={[
              { value: 'approved', label: t('proposal.approve') },
              { value: 'rejected', label: t('proposal.reject') },
            ]}
          />
        </Form.Item>
      )}
      {act !== 'seal' && (
        <Form.Item
          name="note"
          label={t(isOptional ? 'hr-act.note' : 'common.reason')}
          rules={[{ required: !isOptional, whitespace: true, message: t('common.reason-missing') }]}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
