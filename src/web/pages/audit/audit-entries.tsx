import type { components } from '../../api-types.js';
import type { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { RecordList } from '../../parts/record-list.js';
import { actionName } from './action-names.js';

type Entry = components['schemas']['AuditEntryView'];

/** Who did what and when. */
export function AuditEntries({
  pages,
  empty,
}: {
  pages: ReturnType<typeof useCursorPages<Entry>>;
  empty: { readonly title: string; readonly text: string };
}) {
  const t = useTranslate();
  return (
    <RecordList
      pages={pages}
      empty={empty}
      show={({ actorLabel, action, at }) => {
        const name = actionName(action);
        return {
          title: (
            <>
              <strong>{actorLabel}</strong> {name === null ? action : t(name)}
            </>
          ),
          besides: [formatInstant(at)],
        };
      }}
    />
  );
}
