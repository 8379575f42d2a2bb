import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { signingsQuery } from './admin-queries.js';

interface Values {
  readonly unitId: string;
  readonly from: string;
  readonly signer?: string;
  readonly place?: string;
  readonly issuerParent?: string;
  readonly issuer?: string;
  readonly abbreviation?: string;
}

const fields = [
  ['signer', 200],
  ['place', 60],
  ['issuerParent', 200],
  ['issuer', 200],
  ['abbreviation', 30],
] as const;

/** Sets how the reports of a unit are headed and signed from a day on; what is left empty comes from the unit above. */
export function SetSigning({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  const words = {
    signer: [t('admin-sign.signer'), t('admin-sign.signer-hint')],
    place: [t('admin-sign.place'), undefined],
    issuerParent: [t('admin-sign.issuer-parent'), t('admin-sign.issuer-hint')],
    issuer: [t('admin-sign.issuer'), undefined],
    abbreviation: [t('admin-sign.abbreviation'), t('admin-sign.abbreviation-hint')],
  } as const;
  return (
    <FormDialog<Values>
      open={open}
      title={t('admin-sign.set')}
      submit={t('common.save')}
      onClose={onClose}
      onSubmit={async ({ unitId, from, ...typed }) => {
        const given = Object.fromEntries(
          fields.flatMap(([name]) => (typed[name]?.trim() ? [[name, typed[name].trim()] as const] : [])),
        );
        await answerOf(
          api.POST('/api/v1/report-signings', { body: { unitId, from: readDate(from) ?? '', ...given } }),
        );
        await client.invalidateQueries({ queryKey: signingsQuery.queryKey });
      }}
    >
      <UnitField />
      <MomentField name="from" label={t('admin-sign.from')} />
      {fields.map(([name, most]) => (
        <Form.Item key={name} name={name} label={words[name][0]} {...(words[name][1] !== undefined && { extra: words[name][1] })}>
          <Input maxLength={most} autoComplete="off" />
        </Form.Item>
      ))}
    </FormDialog>
  );
} // prettier-ignore
