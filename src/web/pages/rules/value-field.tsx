import { Button, Form, Input, Select } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import type { RuleValueView } from './rules-queries.js';
import { weekdayNames } from './rules-words.js';

/** The value of the chosen parameter, typed as its kind needs. */
export function ValueField({ rules }: { rules: readonly RuleValueView[] }) {
  const t = useTranslate();
  const path = Form.useWatch<string | undefined>('path');
  const rule = rules.find((each) => each.path === path);
  if (rule?.kind === 'uniform') return <UniformLines />;
  if (rule?.kind === 'points')
    return (
      <Form.Item
        name="value"
        label={t('overlays.points')}
        extra={t('overlays.points-hint')}
        rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 20 }} spellCheck={false} placeholder="TG-01: 0,5" />
      </Form.Item>
    );
  return (
    <Form.Item
      name="value"
      label={t('overlays.value')}
      extra={rule?.unit}
      rules={rule?.kind === 'text' ? [] : [{ required: true, whitespace: true, message: t('field.missing') }]}
    >
      <Input autoComplete="off" maxLength={200} />
    </Form.Item>
  );
}

function UniformLines() {
  const t = useTranslate();
  return (
    <Form.List name="lines" initialValue={[{}]}>
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
