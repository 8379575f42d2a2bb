import { useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { CodeNameField } from '../../parts/code-name-field.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { DEVICES, type GateReader } from '../devices/queries.js';
import { cardFormats, type CardFormat } from './card-formats.js';

interface Change {
  readonly code: string;
  readonly format: CardFormat;
}

/** Changes the name of a reader or how its cards are read. */
export function ChangeReader({
  open,
  gateId,
  reader,
  onClose,
}: {
  open: boolean;
  gateId: string;
  reader: GateReader;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const change = async ({ code, format }: Change): Promise<void> => {
    const { items } = await answerOf(
      api.GET('/api/v1/gates/{id}/readers', { params: { path: { id: gateId } } }),
    );
    const profile = items.find(({ id }) => id === reader.id)?.profile;
    await answerOf(
      api.PATCH('/api/v1/gates/{id}/readers/{readerId}', {
        params: { path: { id: gateId, readerId: reader.id } },
        body: { version: reader.version, code, ...(profile && { profile: { ...profile, format } }) },
      }),
    );
    await client.invalidateQueries({ queryKey: DEVICES });
  };
  return (
    <FormDialog<Change>
      open={open}
      title={t('readers.change-of', { code: reader.code })}
      submit={t('common.save')}
      initial={{ code: reader.code, format: reader.format }}
      onClose={onClose}
      onSubmit={change}
    >
      <CodeNameField label={t('readers.code')} example="CUA-CHINH-1" />
      <Form.Item name="format" label={t('readers.format')} extra={t('readers.format-hint')}>
        <Select
          options={cardFormats.map(({ format, example }) => ({
            value: format,
            label: `${format} · ${example}`,
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
