import { Checkbox } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import type { Selection } from './use-selection.js';

/** Chooses one row among others. */
export function ChooseBox({ selection, id, name }: { selection: Selection; id: string; name: string }) {
  const t = useTranslate();
  return (
    <Checkbox
      checked={selection.has(id)}
      aria-label={t('decisions.choose', { name })}
      onChange={() => selection.toggle(id)}
    />
  );
}
