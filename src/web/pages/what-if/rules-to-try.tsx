import { Button, Form, Input, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { MomentField } from '../../parts/moment-field.js';
import type { RuleValueView } from '../rules/rules-queries.js';
import { useNamed } from '../rules/use-named.js';
import { useValueWords } from '../rules/use-value-words.js';
import type { TypedRule } from './what-if-request.js';

/** Values of rules: which, what it would be, from when; what it is now stands beside. */
export function RulesToTry({ rules }: { rules: readonly RuleValueView[] }) {
  const t = useTranslate();
  const named = useNamed();
  const words = useValueWords();
  const typed = Form.useWatch<readonly (TypedRule | undefined)[] | undefined>('rules');
  // Tables and scales are proposed on the page of rules, and tried from there.
  const simple = rules.filter(({ kind }) => kind === 'number' || kind === 'text');
  const nowOf = (index: number): string | undefined => {
    const rule = simple.find(({ path }) => path === typed?.[index]?.path);
    return rule && t('what-if.now', { value: words(rule.value, rule.unit).join('; ') });
  };
  return (
    <Form.List name="rules">
      {(lines, { add, remove }) => (
        <fieldset className="plain-fieldset">
          <legend>{t('what-if.rules')}</legend>
          {lines.map(({ key, name }) => (
            <div key={key} className="rule-to-try">
              <Form.Item name={[name, 'path']} label={t('overlays.parameter')}>
                <Select
                  allowClear
                  placeholder={t('what-if.choose-rule')}
                  showSearch={{ optionFilterProp: 'label' }}
                  options={simple.map((rule) => ({ value: rule.path, label: named(rule) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'value']} label={t('what-if.value')} extra={nowOf(name)}>
                <Input autoComplete="off" maxLength={200} />
              </Form.Item>
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
