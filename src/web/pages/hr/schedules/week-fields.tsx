import { Button, Form } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { upperFirst } from '../../../i18n/upper-first.js';
import { weekdayNames } from '../../rules/rules-words.js';
import { HoursField } from './hours-field.js';
import type { PatternValues } from './pattern-values.js';
import { weekdayKeys } from './weekday-keys.js';

const WORKDAYS = weekdayKeys.slice(0, 5);

/** The hours of each weekday, in fields named `<prefix>mon` and so on. */
export function WeekFields({ prefix }: { prefix: string }) {
  const t = useTranslate();
  const form = Form.useFormInstance<PatternValues>();
  const copy = (): void => {
    const monday = (form.getFieldsValue(true) as PatternValues)[`${prefix}mon`];
    form.setFieldsValue(Object.fromEntries(WORKDAYS.map((key) => [`${prefix}${key}`, monday])));
  };
  return (
    <div className="stack-close week">
      <div className="week-fields">
        {weekdayKeys.map((key, day) => (
          <HoursField
            key={key}
            name={`${prefix}${key}`}
            label={upperFirst(t(weekdayNames[day] ?? 'weekday.1'))}
          />
        ))}
      </div>
      <div>
        <Button onClick={copy}>{t('lich.copy-monday')}</Button>
      </div>
    </div>
  );
}
