import { Button, Form, Input, Select } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { PersonField } from '../../../parts/person-field.js';
import { UnitField } from '../../../parts/unit-field.js';
import { requestKinds, type RequestKind } from '../../me/request-kinds.js';
import { PaperField } from './paper-field.js';
import type { Chain } from './staff-queries.js';

interface Step {
  readonly approver: Chain['steps'][number]['approver'];
  readonly employeeId?: string | null;
  readonly aboveDays?: string;
}

interface Values {
  readonly unitId: string;
  readonly kind?: RequestKind;
  readonly steps: Step[];
  readonly document?: string;
}

const MOST_STEPS = 5;

/** The steps of a unit for a kind of request, or for all kinds. Of one that is set, unit and kind stay. */
export function SetChain({
  open,
  chain,
  onClose,
  onSet,
}: {
  open: boolean;
  chain: Chain | null;
  onClose: () => void;
  onSet: () => Promise<void>;
}) {
  const t = useTranslate();
  const put = async (values: Values): Promise<void> => {
    const document = values.document?.trim() ? values.document : null;
    const steps = values.steps.map(({ approver, employeeId = null, aboveDays = '' }, place) => ({
      approver,
      employeeId: approver === 'person' ? employeeId : null,
      aboveDays: place === 0 || aboveDays.trim() === '' ? null : Number(aboveDays),
    }));
    const of = chain === null ? { unitId: values.unitId, kind: values.kind ?? null } : { unitId: chain.unitId, kind: chain.kind };
    await answerOf(api.PUT('/api/v1/approval-chains', { body: { ...of, steps, document } }));
    await onSet();
  };
  const approvers = [
    { value: 'head', label: t('hr-chains.head') },
    { value: 'next-head', label: t('hr-chains.next-head') },
    { value: 'hr', label: t('hr-chains.hr') },
    { value: 'person', label: t('hr-chains.person') },
  ];
  const initial: Partial<Values> = {
    steps: (chain?.steps ?? [{ approver: 'head', employeeId: null, aboveDays: null }]).map(({ approver, employeeId, aboveDays }) => ({
      approver, employeeId, ...(aboveDays !== null && { aboveDays: String(aboveDays) }),
    })),
    ...(chain !== null && chain.document !== null && { document: chain.document }),
  };
  return (
    <FormDialog<Values>
      open={open}
      title={chain === null ? t('hr-chains.set') : t('hr-chains.change-of', { name: chain.unitName })}
      submit={t('common.save')}
      initial={initial}
      onClose={onClose}
      onSubmit={put}
    >
      <p className="quiet">{t('hr-chains.waiting-keep')}</p>
      {chain === null && (
        <>
          <UnitField />
          <Form.Item name="kind" label={t('hr-requests.kind')}>
            <Select allowClear placeholder={t('hr-chains.every-kind')} options={requestKinds.map(({ value, name }) => ({ value, label: t(name) }))} />
          </Form.Item>
        </>
      )}
      <Form.List name="steps">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="chain-step">
                <legend>{t('hr-chains.step', { step: name + 1 })}</legend>
                <Form.Item name={[name, 'approver']} label={t('hr-chains.who')}>
                  <Select options={approvers} />
                </Form.Item>
                <Form.Item noStyle dependencies={[['steps', name, 'approver']]}>
                  {({ getFieldValue }) => getFieldValue(['steps', name, 'approver']) === 'person' && (
                    <PersonField name={[name, 'employeeId']} label={t('hr-chains.person')} />
                  )}
                </Form.Item>
                {name > 0 && (
                  <>
                    <Form.Item
                      name={[name, 'aboveDays']}
                      label={t('hr-chains.above-days')}
                      extra={t('hr-chains.above-hint')}
                      rules={[{ pattern: /^\s*\d{0,3}\s*$/, message: t('hr-chains.days-wrong') }]}
                    >
                      <Input inputMode="numeric" maxLength={3} autoComplete="off" />
                    </Form.Item>
                    <Button onClick={() => remove(name)}>{t('hr-chains.drop-step', { step: name + 1 })}</Button>
                  </>
                )}
              </fieldset>
            ))}
            {fields.length < MOST_STEPS && (
              <Button block onClick={() => add({ approver: 'hr' })}>{t('hr-chains.add-step')}</Button>
            )}
          </>
        )}
      </Form.List>
      <PaperField isOptional />
    </FormDialog>
  );
} // prettier-ignore
