import { Select } from 'antd';
import { useId } from 'react';

interface ChoiceFilterProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** What the field says while nothing is chosen; absent: something always is. */
  readonly every?: string;
  /** Its words are long. */
  readonly isWide?: boolean;
  readonly onChange: (value: T | null) => void;
}

/** One of a few, as a filter with its label. */
export function ChoiceFilter<T extends string>({
  label,
  value,
  options,
  every,
  isWide = false,
  onChange,
}: ChoiceFilterProps<T>) {
  const id = useId();
  return (
    <div className={isWide ? 'stack-close filter-wide' : 'stack-close'}>
      <label htmlFor={id}>{label}</label>
      <Select<T | null>
        id={id}
        value={value}
        options={[...options]}
        {...(every !== undefined && { allowClear: true, placeholder: every })}
        onChange={(chosen: T | null | undefined) => onChange(chosen ?? null)}
      />
    </div>
  );
}
