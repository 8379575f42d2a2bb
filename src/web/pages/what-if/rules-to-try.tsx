import { Button, Form, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { MomentField } from '../../parts/moment-field.js';
import type { RuleValueView } from '../rules/rules-queries.js';
import { typedOf } from '../rules/typed-value.js';
import { useNamed } from '../rules/use-named.js';
import { useValueWords } from '../rules/use-value-words.js';
import { TypedValueField } from '../rules/value-field.js';
import type { TypedRule, WhatIfValues } from './what-if-request.js';

/**
 * Values of rules: which, what it would be, from when; what it is now stands beside. A uniform and a scale of points begin as they
 * are now, to be changed a little.
 */
export function RulesToTry({ rules }: { rules: readonly RuleValueView[] }) {
  const t = useTranslate();
  const named = useNamed();
  const words = useValueWords();
  const form = Form.useFormInstance<WhatIfValues>();
  const typed = Form.useWatch<readonly (TypedRule | undefined)[] | undefined>('rules');
  const ruleOf = (index: number): RuleValueView | undefined =>
    rules.find(({ path }) => path === typed?.[index]?.path);
  const nowOf = (rule: RuleValueView | undefined): string | undefined =>
    rule && t('what-if.now', { value: words(rule.value, rule).join('; ') });
  const begin = (index: number, path: string | undefined): void => {
    const rule = rules.find((each) => each.path === path);
    if (rule === undefined) return;
    const isSimple = rule.kind === 'number' || rule.kind === 'text';
    const { value = '', lines = [{}] } = isSimple ? {} : typedOf(rule.value, t('overlays.not-used'));
    form.setFieldValue(['rules', index, 'value'], value);
    form.setFieldValue(['rules', index, 'lines'], lines);
  };
  return (
    <Form.List name="rules">
      {(lines, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>{t('what-if.rules')}</legend>
          {lines.map(({ key, name }) => (
            <div
              key={key}
              className={ruleOf(name)?.kind === 'uniform' ? 'rule-to-try rule-wide' : 'rule-to-try'}
            >
              <Form.Item name={[name, 'path']} label={t('overlays.parameter')}>
                <Select
                  popupMatchSelectWidth={false}
                  classNames={{ popup: { root: 'wide-choices' } }}
                  allowClear
                  placeholder={t('what-if.choose-rule')}
                  showSearch={{ optionFilterProp: 'label' }}
                  onChange={(path?: string) => begin(name, path)}
                  options={rules.map((rule) => ({ value: rule.path, label: named(rule) }))}
                />
              </Form.Item>
              <TypedValueField
                key={ruleOf(name)?.kind ?? 'none'}
                rule={ruleOf(name)}
                within={[name]}
                label={t('what-if.value')}
                extra={nowOf(ruleOf(name))}
                isOptional={ruleOf(name) === undefined}
              />
              <MomentField name={[name, 'from']} label={t('what-if.from')} isOptional />
              {lines.length > 1 && (
                <Button
                  aria-label={t('what-if.remove-rule', { number: name + 1 })}
                  onClick={() => remove(name)}
                >
                  {t('common.remove')}
                </Button>
              )}
            </div>
          ))}
          <Button onClick={() => add({})}>{t('what-if.add-rule')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}
