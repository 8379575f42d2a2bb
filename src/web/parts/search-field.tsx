import SearchOutlined from '@ant-design/icons/SearchOutlined';
import { Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';

const PAUSE = 250;

/** A labelled search field; `onSearch` follows the typing after a short pause, and the text follows the address on Back. */
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
  const [told, setTold] = useState({ search, sent: search });
  if (search !== told.search) {
    setTold({ search, sent: search });
    // What this field has asked for is no news; the typing may be further by now.
    if (search !== told.sent) setText(search);
  }
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
          timer.current = setTimeout(() => {
            setTold(({ search }) => ({ search, sent: value.trim() }));
            onSearch(value.trim());
          }, PAUSE);
        }}
      />
    </div>
  );
}
