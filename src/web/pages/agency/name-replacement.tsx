import { Form, Input, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { untilOfLastDay } from '../people/posting-days.js';
import { staffKinds } from '../people/staff-kinds.js';
import type { SentPerson } from './agency-page.js';
import { DocumentField } from './document-field.js';
import { SentPersonField } from './sent-person-field.js';

interface Values {
  readonly replacedId: string;
  readonly who: 'known' | 'new';
  readonly employeeId?: string;
  readonly fullName?: string;
  readonly staffKind?: keyof typeof staffKinds;
  readonly position?: string;
  readonly from: string;
  readonly last: string;
  readonly document: string;
  readonly reason: string;
}

/** Names somebody who comes in another's place for some days: somebody new by name, or somebody whom the agency sends already. */
export function NameReplacement({
  people,
  open,
  onClose,
  onNamed,
}: {
  people: readonly SentPerson[];
  open: boolean;
  onClose: () => void;
  onNamed: () => Promise<void>;
}) {
  const t = useTranslate();
  const name = async ({ who, employeeId, fullName, staffKind, position, ...values }: Values): Promise<void> => {
    const isNew = who === 'new';
    await answerOf(
      api.POST('/api/v1/agency/replacements', {
        body: {
          replacedId: values.replacedId, employeeId: isNew ? null : (employeeId ?? null), fullName: isNew ? (fullName?.trim() ?? null) : null,
          staffKind: isNew ? (staffKind ?? null) : null, position: isNew ? position?.trim() || null : null,
          from: readDate(values.from) ?? '', until: untilOfLastDay(values.last) ?? '', document: values.document, reason: values.reason,
        },
      }),
    );
    await onNamed();
  }; // prettier-ignore
  return (
    <FormDialog<Values>
      open={open}
      title={t('agency.name-replacement')}
      submit={t('agency.send')}
      initial={{ who: 'new' }}
      onClose={onClose}
      onSubmit={name}
    >
      <SentPersonField name="replacedId" label={t('agency.replaced')} people={people} />
      <Form.Item name="who" label={t('agency.is-new')}>
        <Radio.Group
          options={[
            { value: 'new', label: t('agency.new') },
            { value: 'known', label: t('agency.known') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['who']}>
        {({ getFieldValue }) =>
          getFieldValue('who') === 'known' ? (
            <SentPersonField name="employeeId" label={t('agency.known')} people={people} />
          ) : (
            <NewPerson />
          )
        }
      </Form.Item>
      <div className="pair">
        <MomentField name="from" label={t('person.first-day')} />
        <MomentField name="last" label={t('person.last-day')} />
      </div>
      <DocumentField />
      <ReasonField example={t('agency.replacement-reason')} />
    </FormDialog>
  );
}

function NewPerson() {
  const t = useTranslate();
  return (
    <>
      <Form.Item
        name="fullName"
        label={t('person.full-name')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" placeholder={t('person.full-name-example')} />
      </Form.Item>
      <div className="pair">
        <Form.Item
          name="staffKind"
          label={t('people.staff-kind')}
          rules={[{ required: true, message: t('person.kind-missing') }]}
        >
          <Select
            options={(Object.keys(staffKinds) as (keyof typeof staffKinds)[]).map((value) => ({
              value,
              label: t(staffKinds[value]),
            }))}
          />
        </Form.Item>
        <Form.Item name="position" label={t('people.position')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}
