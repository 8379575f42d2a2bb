import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { todayAt } from '../../i18n/today.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import type { Unit } from './unit-facts.js';

/** A new name from a day on; the old one stays known. */
export function RenameUnit({ unit, open, onClose }: { unit: Unit; open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<{ name: string; on: string }>
      open={open}
      title={t('org-unit.rename-of', { name: unit.name })}
      submit={t('org-unit.rename')}
      initial={{ name: unit.name, on: formatCivilDate(todayAt()) }}
      onClose={onClose}
      onSubmit={async ({ name, on }) => {
        const body = { version: unit.version, name: name.trim(), on: readDate(on) ?? '' };
        await answerOf(api.POST('/api/v1/units/{id}/rename', { params: { path: { id: unit.id } }, body }));
        await client.invalidateQueries({ queryKey: ['units'] });
      }}
    >
      <p>{t('org-unit.rename-text')}</p>
      <Form.Item
        name="name"
        label={t('org-unit.new-name')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <MomentField name="on" label={t('org-unit.renamed-on')} extra={t('org-unit.renamed-on-hint')} />
    </FormDialog>
  );
}
