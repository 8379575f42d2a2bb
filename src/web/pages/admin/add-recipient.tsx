import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { UnitField } from '../../parts/unit-field.js';
import { recipientsQuery } from './admin-queries.js';
import { editionNames } from './edition-words.js';
import { RecipientAgency } from './recipient-agency.js';

interface Values {
  readonly unitId: string;
  readonly edition: 'director' | 'superiors' | 'accounting' | 'agency';
  /** Of the edition for a sending agency. */
  readonly agencyId?: string;
  readonly name: string;
  readonly address: string;
  readonly way: 'link' | 'file';
}

const editions = ['director', 'superiors', 'accounting', 'agency'] as const;

/** Puts an address on the list of a unit's reports. */
export function AddRecipient({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<Values>
      open={open}
      title={t('admin-mail.add')}
      submit={t('common.save')}
      initial={{ edition: 'director', way: 'file' }}
      onClose={onClose}
      onSubmit={async (body) => {
        await answerOf(api.POST('/api/v1/report-recipients', { body }));
        await client.invalidateQueries({ queryKey: recipientsQuery.queryKey });
      }}
    >
      <UnitField />
      <Form.Item name="edition" label={t('admin-mail.edition')}>
        <Select options={editions.map((value) => ({ value, label: t(editionNames[value]) }))} />
      </Form.Item>
      <RecipientAgency />
      <Form.Item
        name="name"
        label={t('admin-mail.name')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="address"
        label={t('admin-mail.address')}
        validateTrigger="onBlur"
        normalize={(typed: string) => typed.trim()}
        rules={[{ required: true, pattern: /^[^\s@,;<>"]+@[^\s@,;<>"]+$/, message: t('admin-mail.address-wrong') }]}
      >
        <Input inputMode="email" maxLength={254} autoComplete="off" />
      </Form.Item>
      <Form.Item name="way" label={t('admin-mail.way')} extra={t('admin-mail.way-hint')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'file', label: t('admin-mail.file') },
            { value: 'link', label: t('admin-mail.link') },
          ]}
        />
      </Form.Item>
    </FormDialog>
  );
} // prettier-ignore
