import { Button, Checkbox } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import type { Selection } from '../../decisions/use-selection.js';

/** All excuses that the caller may decide chosen at once, and one decision over those that are. */
export function ExcuseSelection({ selection, onDecide }: { selection: Selection; onDecide: () => void }) {
  const t = useTranslate();
  return (
    <div className="row selection">
      <Checkbox
        checked={selection.isAll}
        indeterminate={selection.ids.length > 0 && !selection.isAll}
        onChange={selection.toggleAll}
      >
        {t('hr-excuses.choose-all')}
      </Checkbox>
      <Button type="primary" disabled={selection.ids.length === 0} onClick={onDecide}>
        {t('hr-excuses.decide-several', { count: selection.ids.length })}
      </Button>
    </div>
  );
}
