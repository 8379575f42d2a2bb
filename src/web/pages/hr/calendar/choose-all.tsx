import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslate } from '../../../i18n/language.js';

/** Chooses every entry of a list, beside what can be done to the chosen ones. */
export function ChooseAll({
  count,
  of,
  onChoose,
  children,
}: {
  count: number;
  of: number;
  onChoose: (isChosen: boolean) => void;
  children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <div className="row row-apart">
      <Checkbox
        checked={count === of}
        indeterminate={count > 0 && count < of}
        onChange={({ target }) => onChoose(target.checked)}
      >
        {t('ngay-le.choose-all')}
      </Checkbox>
      {children}
    </div>
  );
}
