import { Button, Form, Input, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { readPoints } from './read-points.js';
import type { RuleValueView } from './rules-queries.js';
import { weekdayNames } from './rules-words.js';
import { isOff } from './typed-value.js';

/** The value of the chosen parameter, typed as its kind needs. */
export function ValueField({ rules }: { rules: readonly RuleValueView[] }) {
  const path = Form.useWatch<string | undefined>('path');
  return <TypedValueField rule={rules.find((each) => each.path === path)} />;
}

/** A place in a list of a form: the names of its fields begin with it. */
type Within = readonly (string | number)[];

/**
 * The value of one parameter, in `value` or, for a uniform, in `lines`; within a list of a form where `within` says so. Without
 * `label` the value is called as on the page of rules.
 */
export function TypedValueField({
  rule,
  within = [],
  label,
  extra,
  isOptional = false,
}: {
  rule: RuleValueView | undefined;
  within?: Within;
  label?: string;
  extra?: string | undefined;
  isOptional?: boolean;
}) {
  const t = useTranslate();
  const both = useBoth();
  const missing = { required: true, whitespace: true, message: t('field.missing') };
  if (rule?.kind === 'uniform') return <UniformLines within={within} />;
  if (rule?.kind === 'points')
    return (
      <Form.Item
        name={[...within, 'value']}
        label={t('overlays.points')}
        extra={t('overlays.points-hint')}
        validateTrigger="onBlur"
        rules={[
          missing,
          {
            validator: (_rule, typed: string | undefined = '') => {
              const read = isOff(typed) ? { points: {} } : readPoints(typed);
              return 'wrongLine' in read
                ? Promise.reject(new Error(t('overlays.points-wrong', { line: read.wrongLine })))
                : Promise.resolve();
            },
          },
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 20 }} spellCheck={false} placeholder="TG-01: 0,5" />
      </Form.Item>
    );
  return (
    <Form.Item
      name={[...within, 'value']}
      label={label ?? t('overlays.value')}
      extra={extra ?? (rule && both(rule.unit ?? '', rule.unitEn ?? ''))}
      rules={isOptional || rule?.kind === 'text' ? [] : [missing]}
    >
      <Input autoComplete="off" maxLength={200} />
    </Form.Item>
  );
}

function UniformLines({ within }: { within: Within }) {
  const t = useTranslate();
  return (
    <Form.List name={[...within, 'lines']} initialValue={[{}]}>
      {(lines, { add, remove }) => (
        <div className="stack">
          {lines.map(({ key, name }) => (
            <fieldset key={key} className="panel">
              <legend>{t('overlays.line', { number: name + 1 })}</legend>
              <Form.Item
                name={[name, 'weekdays']}
                label={t('overlays.weekdays')}
                rules={[{ required: true, message: t('field.missing') }]}
              >
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  options={weekdayNames.map((day, index) => ({ value: index + 1, label: t(day) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'sex']} label={t('overlays.who')} initialValue="any">
                <Select
                  options={[
                    { value: 'any', label: t('rules.everybody') },
                    { value: 'female', label: t('rules.women') },
                    { value: 'male', label: t('rules.men') },
                  ]}
                />
              </Form.Item>
              <Form.Item name={[name, 'from']} label={t('overlays.season-from')}>
                <Input autoComplete="off" maxLength={5} placeholder="16/10" />
              </Form.Item>
              <Form.Item name={[name, 'until']} label={t('overlays.season-until')}>
                <Input autoComplete="off" maxLength={5} placeholder="16/04" />
              </Form.Item>
              <Form.Item
                name={[name, 'wear']}
                label={t('overlays.wear')}
                rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
              >
                <Input autoComplete="off" maxLength={200} placeholder={t('overlays.wear-example')} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('overlays.remove-line', { number: name + 1 })}</Button>
            </fieldset>
          ))}
          <Button onClick={() => add({})}>{t('overlays.add-line')}</Button>
        </div>
      )}
    </Form.List>
  );
}
