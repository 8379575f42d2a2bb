import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { MomentField } from '../../../parts/moment-field.js';
import { HR } from '../hr-queries.js';
import { entryBodies, type AddedKind, type EntryValues } from './entry-bodies.js';
import { ForWhomField, unitOf, useForWhom, type ForWhom } from './for-whom-field.js';

type Values = EntryValues & ForWhom;

/** Puts a day in, or a day off with the day that is worked for it. They wait to be confirmed. */
export function AddEntryDialog({
  open,
  year,
  onClose,
}: {
  open: boolean;
  year: number;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const first = useForWhom();
  const put = async (values: Values): Promise<void> => {
    for (const body of entryBodies(values, unitOf(values)))
      await answerOf(api.PUT('/api/v1/calendar/entries', { body }));
    await client.invalidateQueries({ queryKey: HR });
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('ngay-le.add')}
      submit={t('common.save')}
      initial={{ kind: 'swap', ...first }}
      onClose={onClose}
      onSubmit={put}
    >
      <p className="quiet">{t('ngay-le.add-text')}</p>
      <Fields year={year} />
    </FormDialog>
  );
}

function Fields({ year }: { year: number }) {
  const t = useTranslate();
  const kind = Form.useWatch<AddedKind | undefined>('kind') ?? 'swap';
  const whom = Form.useWatch<ForWhom['whom'] | undefined>('whom');
  const kinds: readonly { readonly value: AddedKind; readonly label: string }[] = [
    { value: 'swap', label: t('ngay-le.swap') },
    { value: 'substitute', label: t('ngay-le.substitute') },
    { value: 'holiday', label: t('ngay-le.holiday') },
    { value: 'holiday_on_restday', label: t('ngay-le.holiday-on-restday') },
    // Only a unit undoes for itself what holds for everybody.
    ...(whom === 'unit' ? [{ value: 'ordinary' as const, label: t('ngay-le.ordinary') }] : []),
  ];
  return (
    <>
      <ForWhomField />
      <Form.Item name="kind" label={t('ngay-le.kind')}>
        <Select options={[...kinds]} />
      </Form.Item>
      <div className="pair">
        <MomentField name="date" label={t(kind === 'swap' ? 'ngay-le.day-off' : 'ngay-le.day')} />
        {kind === 'swap' && <MomentField name="pairDate" label={t('ngay-le.day-worked')} />}
      </div>
      <Form.Item
        name="name"
        label={t('ngay-le.name')}
        validateTrigger="onBlur"
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input maxLength={200} autoComplete="off" placeholder={t('ngay-le.name-example', { year })} />
      </Form.Item>
    </>
  );
}
