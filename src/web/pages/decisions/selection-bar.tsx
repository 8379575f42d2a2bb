import { Button, Checkbox } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import type { Selection } from './use-selection.js';

/** Chooses all rows, and decides on those that are chosen at once. */
export function SelectionBar({
  selection,
  accept,
  refuse,
}: {
  selection: Selection;
  accept: { readonly name: string; readonly open: () => void };
  refuse: { readonly name: string; readonly open: () => void };
}) {
  const t = useTranslate();
  const { ids, isAll, toggleAll } = selection;
  return (
    <div className="row row-apart selection" role="group" aria-label={t('decisions.bulk')}>
      <Checkbox checked={isAll} indeterminate={ids.length > 0 && !isAll} onChange={toggleAll}>
        {ids.length === 0 ? t('decisions.choose-all') : t('decisions.chosen', { count: ids.length })}
      </Checkbox>
      {ids.length > 0 && (
        <span className="row">
          <Button type="primary" onClick={accept.open}>
            {accept.name}
          </Button>
          <Button onClick={refuse.open}>{refuse.name}</Button>
        </span>
      )}
    </div>
  );
}
