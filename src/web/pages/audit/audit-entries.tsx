import type { components } from '../../api-types.js';
import type { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { RecordList } from '../../parts/record-list.js';
import { actionName } from './action-names.js';

type Entry = components['schemas']['AuditEntryView'];

/** Who did what and when; `isWhole` adds what auditors need to follow an entry up. */
export function AuditEntries({
  pages,
  empty,
  isWhole = false,
}: {
  pages: ReturnType<typeof useCursorPages<Entry>>;
  empty: { readonly title: string; readonly text: string };
  isWhole?: boolean;
}) {
  const t = useTranslate();
  return (
    <RecordList
      pages={pages}
      empty={empty}
      show={({ actorLabel, action, at, ip, entityType, entityId }) => {
        const name = actionName(action);
        return {
          title: (
            <>
              <strong>{actorLabel}</strong> {name === null ? action : t(name)}
            </>
          ),
          besides: isWhole
            ? [formatInstant(at), action, entityId === null ? entityType : `${entityType} ${entityId}`, ip]
            : [formatInstant(at)],
        };
      }}
    />
  );
}
