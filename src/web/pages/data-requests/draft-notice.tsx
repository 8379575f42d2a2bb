import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { DocumentField } from '../retention/document-field.js';
import { DATA_NOTICES, proposalQuery } from './data-notices-query.js';

/** As long as the service takes. */
const LONGEST = 20_000;

interface Values {
  readonly unitId: string;
  readonly validFrom: string;
  readonly body: string;
  readonly document: string;
  readonly reason: string;
}

/** Drafts a version for a unit, from the proposed text if wanted; another person approves it. */
export function DraftNotice({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<Values>
      open={open}
      title={t('data-notices.make')}
      submit={t('data-notices.send')}
      onClose={onClose}
      onSubmit={async ({ unitId, validFrom, body, document, reason }) => {
        const sent = { unitId, validFrom: readDate(validFrom) ?? '', body, document, reason };
        await answerOf(api.POST('/api/v1/data-notices', { body: sent }));
        await client.invalidateQueries({ queryKey: DATA_NOTICES });
      }}
    >
      <p className="quiet">{t('data-notices.make-text')}</p>
      <UnitField />
      <ProposedText />
      <Form.Item
        name="body"
        label={t('data-notices.body')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 24 }} maxLength={LONGEST} />
      </Form.Item>
      <MomentField name="validFrom" label={t('data-notices.valid-from')} />
      <DocumentField />
      <ReasonField example={t('data-notices.reason-example')} />
    </FormDialog>
  );
}

/** Puts the proposed text into the field and says what is still to be filled in. */
function ProposedText() {
  const t = useTranslate();
  const form = Form.useFormInstance();
  const unitId = Form.useWatch<string | undefined>('unitId');
  const { data } = useQuery({ ...proposalQuery(unitId ?? ''), enabled: Boolean(unitId) });
  if (!data) return null;
  return (
    <div className="stack">
      <div className="row">
        <Button onClick={() => form.setFieldValue('body', data.body)}>
          {t('data-notices.use-proposal')}
        </Button>
      </div>
      {data.blanks.length > 0 && (
        <p className="quiet">{t('data-notices.blanks', { blanks: data.blanks.join('; ') })}</p>
      )}
    </div>
  );
}
