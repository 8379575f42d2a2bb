import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { DocumentField } from '../retention/document-field.js';
import { RULES, valuesQuery, type RulesView } from './rules-queries.js';
import { typedValue, type TypedValue } from './typed-value.js';
import { useNamed } from './use-named.js';
import { ValueField } from './value-field.js';
import { UnitChoice } from './view-chooser.js';

interface Proposal extends TypedValue {
  readonly path: string;
  readonly unit?: string;
  readonly from: string;
  readonly document: string;
  readonly reason: string;
}

/** Proposes a value of the centre's own; another person decides. */
export function ProposeValue({
  open,
  view,
  onClose,
}: {
  open: boolean;
  view: RulesView;
  onClose: () => void;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const { data: rules = [] } = useQuery(valuesQuery({ ...view, unit: null }));
  const propose = async ({ path, unit, from, document, reason, ...typed }: Proposal): Promise<void> => {
    const kind = rules.find((rule) => rule.path === path)?.kind ?? 'text';
    const body = {
      path,
      value: typedValue(kind, typed),
      from: readDate(from) ?? '',
      document,
      reason,
      ...(unit === undefined ? {} : { unitId: unit }),
    };
    await answerOf(api.POST('/api/v1/rules/overlays', { body }));
    await client.invalidateQueries({ queryKey: RULES });
  };
  return (
    <FormDialog<Proposal>
      open={open}
      title={t('overlays.propose')}
      submit={t('overlays.send')}
      initial={view.unit === null ? {} : { unit: view.unit }}
      onClose={onClose}
      onSubmit={propose}
    >
      <PathField rules={rules} />
      <ValueField rules={rules} />
      <MomentField name="from" label={t('overlays.from')} />
      <UnitChoice />
      <DocumentField />
      <ReasonField example={t('overlays.reason-example')} />
    </FormDialog>
  );
}

function PathField({ rules }: { rules: readonly { path: string; vi: string; en: string }[] }) {
  const t = useTranslate();
  const named = useNamed();
  return (
    <Form.Item
      name="path"
      label={t('overlays.parameter')}
      rules={[{ required: true, message: t('field.missing') }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={rules.map((rule) => ({ value: rule.path, label: named(rule) }))}
      />
    </Form.Item>
  );
}
