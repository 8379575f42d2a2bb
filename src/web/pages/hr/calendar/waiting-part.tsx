import { Button } from 'antd';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { lazily } from '../../../parts/lazily.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import type { CalendarEntry } from './calendar-queries.js';
import { ChooseAll } from './choose-all.js';
import { EntryRow } from './entry-row.js';
import { useChosen } from './use-chosen.js';
import { withPairs } from './with-pairs.js';
import { SaveItems } from '../../../parts/save-items.js';
import { entryColumns } from './entry-columns.js';

const SuggestDialog = lazily(async () => (await import('./suggest-dialog.js')).SuggestDialog);
const AddEntryDialog = lazily(async () => (await import('./add-entry-dialog.js')).AddEntryDialog);
const ConfirmDialog = lazily(async () => (await import('./confirm-dialog.js')).ConfirmDialog);
const RemoveEntry = lazily(async () => (await import('./remove-entry.js')).RemoveEntry);

/** What was suggested or put in and does not count yet. */
export function WaitingPart({
  year,
  entries,
  counting,
  names,
  mayWrite,
}: {
  year: number;
  entries: readonly CalendarEntry[];
  counting: readonly CalendarEntry[];
  names: ReadonlyMap<string, string>;
  mayWrite: boolean;
}) {
  const t = useTranslate();
  const { chosen, choose, chooseAll } = useChosen(entries.map(({ id }) => id));
  const suggesting = useDialog<number>();
  const adding = useDialog<number>();
  const confirming = useDialog<readonly CalendarEntry[]>();
  const removing = useDialog<CalendarEntry>();
  const isNew = entries.length === 0 && counting.length === 0;
  return (
    <Section
      title={t('ngay-le.waiting', { count: entries.length })}
      actions={
        mayWrite && (
          <span className="row">
            <Button type={isNew ? 'primary' : 'default'} onClick={() => suggesting.show(year)}>
              {t('ngay-le.suggest', { year })}
            </Button>
            <Button onClick={() => adding.show(year)}>{t('ngay-le.add')}</Button>
          </span>
        )
      }
    >
      {entries.length === 0 ? (
        <Empty title={t('ngay-le.waiting-none')}>
          {t(!mayWrite ? 'ngay-le.waiting-none-read' : isNew ? 'ngay-le.waiting-none-new' : 'ngay-le.waiting-none-text')}
        </Empty>
      ) : (
        <>
          {mayWrite && (
            <ChooseAll count={chosen.size} of={entries.length} onChoose={chooseAll}>
              <Button
                type="primary"
                disabled={chosen.size === 0}
                onClick={() => confirming.show(withPairs(chosen, entries))}
              >
                {t('ngay-le.confirm-count', { count: chosen.size })}
              </Button>
            </ChooseAll>
          )}
          <ul className="plain-list ruled">
            {entries.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                unitName={names.get(entry.unitId ?? '') ?? null}
                replaced={counting.find(({ date, unitId }) => date === entry.date && unitId === entry.unitId)}
                isChosen={chosen.has(entry.id)}
                {...(mayWrite && { onChoose: (is: boolean) => choose(entry.id, is) })}
                actions={
                  mayWrite && (
                    <Button
                      aria-label={`${t('common.remove')}: ${entry.name}, ${formatCivilDate(entry.date)}`}
                      onClick={() => removing.show(entry)}
                    >
                      {t('common.remove')}
                    </Button>
                  )
                }
              />
            ))}
          </ul>
          <SaveItems name={`${t('ngay-le.save-waiting')} ${year}`} items={entries} columns={entryColumns(names)} />
        </>
      )}
      {suggesting.target !== null && (
        <SuggestDialog open={suggesting.open} year={suggesting.target} onClose={suggesting.close} />
      )}
      {adding.target !== null && <AddEntryDialog open={adding.open} year={adding.target} onClose={adding.close} />}
      {confirming.target !== null && (
        <ConfirmDialog
          open={confirming.open}
          entries={confirming.target}
          added={confirming.target.length - chosen.size}
          onClose={confirming.close}
        />
      )}
      {removing.target !== null && (
        <RemoveEntry open={removing.open} entry={removing.target} onClose={removing.close} />
      )}
    </Section>
  );
} // prettier-ignore
