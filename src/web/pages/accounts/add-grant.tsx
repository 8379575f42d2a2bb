import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn, type Role } from '../../api/me.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { roleNames } from '../role-names.js';
import { ACCOUNTS, type Account } from './accounts-queries.js';
import { grantBody, type GrantValues } from './grant-body.js';

/** What each role may do, in a sentence for who chooses it; in the order in which they are met. */
const roleUses: Readonly<Record<Role, MessageKey>> = {
  employee: 'role-use.employee',
  'unit-head': 'role-use.unit-head',
  'hr-officer': 'role-use.hr-officer',
  inspector: 'role-use.inspector',
  guard: 'role-use.guard',
  director: 'role-use.director',
  'agency-contact': 'role-use.agency-contact',
  auditor: 'role-use.auditor',
  administrator: 'role-use.administrator',
};

/** Gives a role to somebody else: which, where, from which day through which. */
export function AddGrant({
  account,
  open,
  onClose,
}: {
  account: Account;
  open: boolean;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const { grants } = useSignedIn();
  // Nobody gives what reaches further than they do.
  const mayEverywhere = grants.some(({ role, unitId }) => role === 'administrator' && unitId === null);
  const add = async (values: GrantValues): Promise<void> => {
    await answerOf(
      api.POST('/api/v1/accounts/{id}/grants', {
        params: { path: { id: account.id } },
        body: grantBody(values),
      }),
    );
    await client.invalidateQueries({ queryKey: ACCOUNTS });
  };
  return (
    <FormDialog<GrantValues>
      open={open}
      title={t('grants.add-for', { name: account.displayName })}
      submit={t('grants.add')}
      initial={{ where: 'unit' }}
      onClose={onClose}
      onSubmit={add}
    >
      <Form.Item
        name="role"
        label={t('grants.role')}
        rules={[{ required: true, message: t('grants.role-missing') }]}
      >
        <Select
          placeholder={t('grants.role-missing')}
          options={(Object.keys(roleUses) as Role[]).map((value) => ({ value, label: t(roleNames[value]) }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['role']}>
        {({ getFieldValue }) => {
          const role = getFieldValue('role') as Role | undefined;
          return role && <p className="quiet field-note">{t(roleUses[role])}</p>;
        }}
      </Form.Item>
      <Form.Item name="where" label={t('grants.where')} hidden={!mayEverywhere}>
        <Radio.Group
          options={[
            { value: 'unit', label: t('grants.in-unit') },
            { value: 'everywhere', label: t('grants.everywhere') },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['where']}>
        {({ getFieldValue }) => getFieldValue('where') === 'unit' && <UnitField />}
      </Form.Item>
      <MomentField name="from" label={t('grants.from')} isOptional extra={t('grants.from-hint')} />
      <MomentField name="until" label={t('grants.until')} isOptional extra={t('grants.until-hint')} />
    </FormDialog>
  );
}
