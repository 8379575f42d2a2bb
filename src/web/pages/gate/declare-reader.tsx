import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { CodeNameField } from '../../parts/code-name-field.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { DEVICES } from '../devices/queries.js';
import type { Candidate } from './candidates.js';
import { cardFormats } from './card-formats.js';
import { layoutOptions, moreOptions, wholeNumber, type ReportLayout } from './report-layout.js';

const MOST_OFFSET = 4095;
const MOST_LENGTH = 64;

/** Binds a reader with a report layout of its own, which no card tells: its manual does. */
export function DeclareReader({
  open,
  gateId,
  candidate,
  onClose,
  onSaved,
}: {
  open: boolean;
  gateId: string;
  candidate: Candidate;
  onClose: () => void;
  onSaved: (code: string) => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const declare = async ({ code, format, ...layout }: ReportLayout): Promise<void> => {
    const options = layoutOptions(layout) as Record<string, never>;
    await answerOf(
      api.POST('/api/v1/gates/{id}/readers', {
        params: { path: { id: gateId } },
        body: { code, match: candidate.match, profile: { driver: candidate.driver, format, options } },
      }),
    );
    onSaved(code);
    await client.invalidateQueries({ queryKey: DEVICES });
  };
  const number = (least: number, most: number, isNeeded: boolean) => ({
    validator: (_rule: unknown, typed: string | undefined) =>
      ((typed ?? '') === '' && !isNeeded) || wholeNumber(typed, least, most) !== undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t('declare.number-wrong', { least, most }))),
  });
  const more = {
    validator: (_rule: unknown, typed: string | undefined) => {
      const read = moreOptions(typed);
      return read.ok
        ? Promise.resolve()
        : Promise.reject(new Error(t('declare.more-wrong', { fault: read.fault })));
    },
  };
  return (
    <FormDialog<ReportLayout>
      open={open}
      title={t('declare.open-of', { name: candidate.name })}
      submit={t('bind.save')}
      initial={{ format: 'UID-BE', encoding: 'hex', byteOrder: 'big' }}
      onClose={onClose}
      onSubmit={declare}
    >
      <p className="quiet">{t('declare.text')}</p>
      <CodeNameField label={t('readers.code')} example="CUA-CHINH-1" />
      <Form.Item name="format" label={t('bind.format')}>
        <Select
          options={cardFormats.map(({ format, example }) => ({
            value: format,
            label: `${format} · ${example}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="offset" label={t('declare.offset')} required rules={[number(0, MOST_OFFSET, true)]}>
        <Input inputMode="numeric" autoComplete="off" maxLength={4} />
      </Form.Item>
      <Form.Item
        name="length"
        label={t('declare.length')}
        dependencies={['more']}
        rules={[
          ({ getFieldValue }) => {
            // The report may say itself how long the number is.
            const read = moreOptions(getFieldValue('more') as string | undefined);
            return number(1, MOST_LENGTH, !(read.ok && 'lengthAt' in read.options));
          },
        ]}
      >
        <Input inputMode="numeric" autoComplete="off" maxLength={2} />
      </Form.Item>
      <Form.Item name="encoding" label={t('declare.encoding')}>
        <Radio.Group
          orientation="vertical"
          options={[
            { value: 'hex', label: t('declare.encoding-hex') },
            { value: 'decimal', label: t('declare.encoding-decimal') },
            { value: 'ascii', label: t('declare.encoding-ascii') },
          ]}
        />
      </Form.Item>
      <Form.Item name="byteOrder" label={t('declare.order')}>
        <Radio.Group
          options={[
            { value: 'big', label: t('declare.order-big') },
            { value: 'little', label: t('declare.order-little') },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="header"
        label={t('declare.header')}
        rules={[{ pattern: /^(\s*[0-9a-f]{2})*\s*$/i, message: t('declare.header-wrong') }]}
      >
        <Input autoComplete="off" spellCheck={false} maxLength={64} />
      </Form.Item>
      <Form.Item name="more" label={t('declare.more')} extra={t('declare.more-hint')} rules={[more]}>
        <Input.TextArea autoSize={{ minRows: 2 }} spellCheck={false} />
      </Form.Item>
    </FormDialog>
  );
}
