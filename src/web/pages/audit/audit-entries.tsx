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
  name,
  empty,
}: {
  pages: ReturnType<typeof useCursorPages<Entry>>;
  name: string;
  empty: { readonly title: string; readonly text: string };
}) {
  const t = useTranslate();
  return (
    <RecordList
      pages={pages}
      name={name}
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
      columns={(words) => [
        [words.t('save.at'), ({ at }) => ({ at })],
        [words.t('save.who'), ({ actorLabel }) => actorLabel],
        [
          words.t('save.what'),
          ({ action }) => {
            const name = actionName(action);
            return name === null ? action : t(name);
          },
        ],
      ]}
    />
  );
}
