import { Button } from 'antd';
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

const WithdrawDialog = lazily(async () => (await import('./withdraw-dialog.js')).WithdrawDialog);

/** What counts, and by which announcement. */
export function CountingPart({
  year,
  entries,
  names,
  mayWrite,
}: {
  year: number;
  entries: readonly CalendarEntry[];
  names: ReadonlyMap<string, string>;
  mayWrite: boolean;
}) {
  const t = useTranslate();
  const { chosen, choose, chooseAll } = useChosen(entries.map(({ id }) => id));
  const withdrawing = useDialog<readonly CalendarEntry[]>();
  return (
    <Section title={t('ngay-le.counting', { count: entries.length })}>
      {entries.length === 0 ? (
        <Empty title={t('ngay-le.counting-none', { year })}>{t('ngay-le.counting-none-text')}</Empty>
      ) : (
        <>
          {mayWrite && (
            <ChooseAll count={chosen.size} of={entries.length} onChoose={chooseAll}>
              <Button
                disabled={chosen.size === 0}
                onClick={() => withdrawing.show(withPairs(chosen, entries))}
              >
                {t('ngay-le.withdraw-count', { count: chosen.size })}
              </Button>
            </ChooseAll>
          )}
          <ul className="plain-list ruled">
            {entries.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                unitName={names.get(entry.unitId ?? '') ?? null}
                isChosen={chosen.has(entry.id)}
                {...(mayWrite && { onChoose: (is: boolean) => choose(entry.id, is) })}
              />
            ))}
          </ul>
          <SaveItems
            name={`${t('ngay-le.save-counting')} ${year}`}
            items={entries}
            columns={entryColumns(names)}
          />
        </>
      )}
      {withdrawing.target !== null && (
        <WithdrawDialog
          open={withdrawing.open}
          entries={withdrawing.target}
          added={withdrawing.target.length - chosen.size}
          onClose={withdrawing.close}
        />
      )}
    </Section>
  );
}
