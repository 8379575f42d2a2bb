import { Button, Form, Select } from 'antd';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { MomentField } from '../../parts/moment-field.js';
import { useUnitOptions } from '../../parts/use-unit-options.js';
import type { RulesView } from './rules-queries.js';

interface Values {
  readonly date: string;
  readonly unit?: string | undefined;
}

/** Chooses the day, and for who may see units the unit, that rules are looked at. */
export function ViewChooser({
  view,
  mayChooseUnit,
  onChange,
}: {
  view: RulesView;
  mayChooseUnit: boolean;
  onChange: (view: RulesView) => void;
}) {
  const t = useTranslate();
  return (
    <Form<Values>
      layout="vertical"
      className="narrow-form panel"
      initialValues={{ date: formatCivilDate(view.date) }}
      onFinish={({ date, unit }) => onChange({ date: readDate(date) ?? view.date, unit: unit ?? null })}
    >
      <MomentField name="date" label={t('rules.date')} />
      {mayChooseUnit && <UnitChoice />}
      <Button type="primary" htmlType="submit">
        {t('rules.show')}
      </Button>
    </Form>
  );
}

/** A unit, or everybody when it stays empty. */
export function UnitChoice() {
  const t = useTranslate();
  const units = useUnitOptions(null);
  return (
    <Form.Item name="unit" label={t('people.unit')} extra={t('rules.unit-hint')}>
      <Select
        allowClear
        placeholder={t('field.unit')}
        loading={units.isLoading}
        options={units.options}
        showSearch={{ filterOption: false, onSearch: units.onSearch }}
        notFoundContent={t('people.no-unit')}
      />
    </Form.Item>
  );
}
