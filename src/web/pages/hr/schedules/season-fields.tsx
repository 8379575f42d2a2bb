import { Button, Form, Input } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { readMonthDay } from './month-day.js';
import { WeekFields } from './week-fields.js';

/** The part of every year for which other hours hold, and those. */
export function SeasonFields({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useTranslate();
  return (
    <fieldset className="season">
      <legend>{t('lich.season', { number: index + 1 })}</legend>
      <div className="pair">
        <MonthDayField name={`seasons[${index}].from`} label={t('lich.season-from')} />
        <MonthDayField name={`seasons[${index}].until`} label={t('lich.season-until')} />
      </div>
      <WeekFields prefix={`seasons[${index}].sessions.`} />
      <div className="row dialog-buttons">
        <Button onClick={onRemove}>{t('lich.season-remove')}</Button>
      </div>
    </fieldset>
  );
}

function MonthDayField({ name, label }: { name: string; label: string }) {
  const t = useTranslate();
  return (
    <Form.Item
      name={name}
      label={label}
      validateTrigger="onBlur"
      rules={[
        {
          validator: (_rule, typed: string | undefined) =>
            readMonthDay(typed ?? '') === null
              ? Promise.reject(new Error(t('lich.month-day-wrong')))
              : Promise.resolve(),
        },
      ]}
    >
      <Input maxLength={5} autoComplete="off" placeholder="16/04" />
    </Form.Item>
  );
}
