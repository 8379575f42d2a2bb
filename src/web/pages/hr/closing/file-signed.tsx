import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useId, useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { readDate } from '../../../i18n/read-moment.js';
import { FileInput } from '../../../parts/file-input.js';
import { MomentField } from '../../../parts/moment-field.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { REPORTS } from './closing-queries.js';

interface Values {
  readonly number: string;
  readonly signedOn: string;
}

/** Files the scan of a report that was signed and sealed, with its number. */
export function FileSigned({ id }: { id: string }) {
  const t = useTranslate();
  const fileId = useId();
  const client = useQueryClient();
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<File | null>(null);
  const [turn, setTurn] = useState(0);
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async ({ values, scan }: { values: Values; scan: File }) => {
      const query = { number: values.number.trim(), signedOn: readDate(values.signedOn) ?? '' };
      const send = api.POST('/api/v1/reports/{id}/signed', {
        params: { path: { id }, query },
        // The generated type knows no files; what is sent is the form below.
        body: { file: scan.name },
        bodySerializer: () => {
          const sent = new FormData();
          sent.set('file', scan);
          return sent;
        },
      });
      await answerOf(send);
      await client.invalidateQueries({ queryKey: REPORTS });
    },
    onSuccess: () => {
      form.resetFields();
      setFile(null);
      setTurn((before) => before + 1);
    },
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      onFinish={(values) => file !== null && mutate({ values, scan: file })}
    >
      <RefusalAlert error={error} />
      <div className="pair">
        <Form.Item
          name="number"
          label={t('hr-signed.number')}
          rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
        >
          <Input maxLength={60} autoComplete="off" placeholder="15/BC-TTPVHCC" />
        </Form.Item>
        <MomentField name="signedOn" label={t('hr-signed.date')} />
      </div>
      <div className="stack-close">
        <label htmlFor={fileId}>{t('hr-signed.file')}</label>
        <FileInput
          key={turn}
          id={fileId}
          accept="application/pdf,image/jpeg,image/png"
          onChoose={([scan = null]) => setFile(scan)}
        />
      </div>
      <div className="row dialog-buttons">
        <Button type="primary" htmlType="submit" loading={isPending} disabled={file === null}>
          {t('hr-signed.send')}
        </Button>
        <span role="status">{isSuccess && t('hr-signed.done')}</span>
      </div>
    </Form>
  );
}
