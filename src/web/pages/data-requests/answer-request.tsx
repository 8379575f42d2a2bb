import { Form, Input, Radio } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { outcomes, type DataRequest, type Outcome } from './request-words.js';

interface Values {
  readonly outcome: Outcome;
  readonly answer: string;
  readonly document?: string;
}

/** Answers a request, once, with its reason in words for the person. */
export function AnswerRequest({
  request,
  open,
  onClose,
  onAnswered,
}: {
  request: DataRequest;
  open: boolean;
  onClose: () => void;
  onAnswered: () => Promise<void>;
}) {
  const t = useTranslate();
  return (
    <FormDialog<Values>
      open={open}
      title={t('rights.answer-of', { name: request.fullName })}
      submit={t('rights.answer')}
      initial={{ outcome: 'granted' }}
      onClose={onClose}
      onSubmit={async ({ outcome, answer, document }) => {
        await answerOf(
          api.POST('/api/v1/data-requests/{id}/answer', {
            params: { path: { id: request.id } },
            body: { outcome, answer: answer.trim(), document: document?.trim() || null },
          }),
        );
        await onAnswered();
      }}
    >
      <p className="record-title">{request.content}</p>
      <Form.Item name="outcome" label={t('rights.outcome')}>
        <Radio.Group
          orientation="vertical"
          options={(Object.keys(outcomes) as Outcome[]).map((value) => ({
            value,
            label: t(outcomes[value]),
          }))}
        />
      </Form.Item>
      {request.kind === 'erasure' && <p className="quiet">{t('rights.erasure-note')}</p>}
      <Form.Item
        name="answer"
        label={t('rights.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
      >
        <Input.TextArea
          maxLength={2000}
          autoSize={{ minRows: 3, maxRows: 8 }}
          placeholder={t('rights.reason-example')}
        />
      </Form.Item>
      <Form.Item name="document" label={t('rights.letter')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
