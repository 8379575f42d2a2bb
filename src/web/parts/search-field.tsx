import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';

const PAUSE = 250;

/** A labelled search field; `onSearch` follows the typing after a short pause. */
export function SearchField({
  label,
  example,
  search,
  onSearch,
}: {
  label: string;
  example?: string;
  search: string;
  onSearch: (text: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState(search);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="stack-close">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="search"
        allowClear
        maxLength={100}
        prefix={<SearchOutlined />}
        placeholder={example}
        value={text}
        onChange={({ target: { value } }) => {
          setText(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onSearch(value.trim()), PAUSE);
        }}
      />
    </div>
  );
}
