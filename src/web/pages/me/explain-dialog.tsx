import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { HR } from '../hr/hr-queries.js';
import { EvidenceField } from './evidence-field.js';
import { explanationReasons, type ReasonKind } from './explanation-reasons.js';
import { missingScan, type Matter } from './matter.js';
import { momentOnDay } from './moment-on-day.js';
import { findingQuery, MY_MONTH } from './queries.js';
import { RefusedFiles } from './refused-files.js';
import { sendAllEvidence } from './send-evidence.js';
import { TimeField } from './time-field.js';

interface Values {
  readonly reasonKind: ReasonKind;
  readonly text: string;
  readonly askedAt?: string;
  readonly witness?: string;
  readonly files?: readonly File[];
  readonly lateReason?: string;
}

/**
 * The sheet of an explanation: why, which time is asked for where a scan is missing, who saw it, and evidence. Whoever files it for another person
 * (`forPerson`) says why it comes late.
 */
export function ExplainDialog({
  open,
  matter,
  forPerson = null,
  onClose,
}: {
  open: boolean;
  matter: Matter;
  forPerson?: string | null;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const [refused, setRefused] = useState<Awaited<ReturnType<typeof sendAllEvidence>>>([]);
  const missing = useMissing(matter);
  const file = async ({
    reasonKind,
    text,
    askedAt,
    witness,
    lateReason,
    files = [],
  }: Values): Promise<void> => {
    const at = momentOnDay(matter.date, askedAt ?? '');
    const body = {
      ...matter.target,
      reasonKind,
      text,
      ...(at !== null && { askedAt: at }),
      ...(witness && { witness }),
      ...(lateReason && { lateReason }),
    };
    const { id } = await answerOf(api.POST('/api/v1/explanations', { body }));
    // Filed is filed: a file that did not arrive is told, and can be added afterwards.
    setRefused(await sendAllEvidence(id, files));
    await client.invalidateQueries({ queryKey: forPerson === null ? MY_MONTH : HR });
  };
  return (
    <>
      <FormDialog<Values>
        open={open}
        title={t('explain.title')}
        submit={t('explain.submit')}
        initial={{ reasonKind: missing === null ? 'traffic' : 'forgot' }}
        onClose={onClose}
        onSubmit={file}
      >
        <p>
          {forPerson !== null && `${forPerson}, `}
          <strong>{formatCivilDate(matter.date)}</strong>: {matter.title}
        </p>
        {matter.until !== null && (
          <p className="quiet">{t('explain.until', { date: formatCivilDate(matter.until) })}</p>
        )}
        <Form.Item name="reasonKind" label={t('explain.kind')}>
          <Select options={explanationReasons.map(({ value, name }) => ({ value, label: t(name) }))} />
        </Form.Item>
        {missing !== null && (
          <TimeField
            name="askedAt"
            label={t(missing === 'in' ? 'explain.asked-in' : 'explain.asked-out')}
            {...(forPerson === null && { extra: t('explain.asked-hint') })}
          />
        )}
        <Form.Item
          name="text"
          label={t('explain.text')}
          rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
        >
          <Input.TextArea
            maxLength={2000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            placeholder={t('explain.text-example')}
          />
        </Form.Item>
        <Form.Item name="witness" label={t('explain.witness-optional')}>
          <Input maxLength={200} />
        </Form.Item>
        {forPerson !== null && (
          <Form.Item
            name="lateReason"
            label={t('explain.late-reason')}
            rules={[{ required: true, whitespace: true, message: t('common.reason-missing') }]}
          >
            <Input maxLength={500} placeholder={t('explain.late-reason-example')} />
          </Form.Item>
        )}
        <EvidenceField isOptional />
      </FormDialog>
      <Modal
        open={refused.length > 0}
        title={t('evidence.refused-title')}
        footer={null}
        onCancel={() => setRefused([])}
      >
        <RefusedFiles refused={refused} />
      </Modal>
    </>
  );
}

/** The scan that is missing; of something recorded it stands in the evidence. */
function useMissing({ missing, target }: Matter): 'in' | 'out' | null {
  const id = 'findingId' in target ? target.findingId : '';
  const { data } = useQuery({ ...findingQuery(id), enabled: missing === undefined && id !== '' });
  return missing ?? missingScan(data?.evidence.exception ?? null);
}
