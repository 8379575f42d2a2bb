import { Input } from 'antd';
import { useId, useState } from 'react';
import { formatCivilDate } from '../i18n/format-date.js';
import { useTranslate } from '../i18n/language.js';
import { readDate } from '../i18n/read-moment.js';

/** A day; taken when it is complete, an unfinished one changes nothing. */
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
  const isWrong = text.trim().length >= 8 && readDate(text) === null;
  return (
    <div className="stack-close">
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
          if (value.trim() === '') onChange(null);
          // A year is complete with its fourth digit, which the pattern asks for.
          else if (read !== null) onChange(read);
        }}
      />
    </div>
  );
}
