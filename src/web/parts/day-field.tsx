import { Input } from 'antd';
import { useId, useState } from 'react';
import { formatCivilDate } from '../i18n/format-date.js';
import { useTranslate } from '../i18n/language.js';
import { readDate } from '../i18n/read-moment.js';

/** A day; taken when it is complete, an unfinished one changes nothing. The text follows the address on Back. */
export function DayField({
  label,
  date,
  onChange,
}: {
  label: string;
  date: string | null;
  onChange: (date: string | null) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(date === null ? '' : formatCivilDate(date));
  const [told, setTold] = useState({ date, sent: date });
  if (date !== told.date) {
    setTold({ date, sent: date });
    // What this field has asked for is no news; the typing may be further by now.
    if (date !== told.sent) setText(date === null ? '' : formatCivilDate(date));
  }
  const ask = (sent: string | null): void => {
    setTold({ date: told.date, sent });
    onChange(sent);
  };
  const isWrong = text.trim().length >= 8 && readDate(text) === null;
  return (
    <div className="stack-close day-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        allowClear
        maxLength={10}
        autoComplete="off"
        placeholder={t('field.date-example')}
        value={text}
        {...(isWrong && { status: 'error' as const, 'aria-invalid': true })}
        onChange={({ target: { value } }) => {
          setText(value);
          const read = readDate(value);
          if (value.trim() === '') ask(null);
          // A year is complete with its fourth digit, which the pattern asks for.
          else if (read !== null) ask(read);
        }}
      />
    </div>
  );
}
