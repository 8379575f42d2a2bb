import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import type { Unit } from './unit-facts.js';

const EditUnit = lazily(async () => (await import('./edit-unit.js')).EditUnit);
const RenameUnit = lazily(async () => (await import('./rename-unit.js')).RenameUnit);
const EndUnit = lazily(async () => (await import('./end-unit.js')).EndUnit);
const ReopenUnit = lazily(async () => (await import('./reopen-unit.js')).ReopenUnit);

/** What is done about a unit; one that has ended can only be opened again. */
export function UnitActions({ unit }: { unit: Unit }) {
  const t = useTranslate();
  const editing = useDialog<true>();
  const renaming = useDialog<true>();
  const ending = useDialog<true>();
  const reopening = useDialog<true>();
  return (
    <>
      <div className="row">
        {unit.validUntil === null ? (
          <>
            <Button onClick={() => renaming.show(true)}>{t('org-unit.rename')}</Button>
            <Button onClick={() => editing.show(true)}>{t('org-unit.edit')}</Button>
            <Button onClick={() => ending.show(true)}>{t('org-unit.end')}</Button>
          </>
        ) : (
          <Button onClick={() => reopening.show(true)}>{t('org-unit.reopen')}</Button>
        )}
      </div>
      {editing.target !== null && <EditUnit unit={unit} open={editing.open} onClose={editing.close} />}
      {renaming.target !== null && <RenameUnit unit={unit} open={renaming.open} onClose={renaming.close} />}
      {ending.target !== null && <EndUnit unit={unit} open={ending.open} onClose={ending.close} />}
      {reopening.target !== null && <ReopenUnit unit={unit} open={reopening.open} onClose={reopening.close} />}
    </>
  );
} // prettier-ignore
