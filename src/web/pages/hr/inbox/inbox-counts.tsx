import type { components } from '../../../api-types.js';
import { useTranslate } from '../../../i18n/language.js';
import { exceptionNames } from '../../me/day-words.js';
import { ExceptionShape } from '../../me/exception-shape.js';
import type { ExceptionKind } from './inbox-filters.js';

/** How many days there are, and their exceptions by kind. */
export function InboxCounts({ counts }: { counts: components['schemas']['CountsView'] | null }) {
  const t = useTranslate();
  if (counts === null) return null;
  const kinds = (Object.keys(exceptionNames) as ExceptionKind[]).filter((kind) => counts.kinds[kind] > 0);
  return (
    <div className="row">
      <strong>{t('hr-inbox.count', { count: counts.days })}</strong>
      <ul className="plain-list legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <ExceptionShape kind={kind} />
            {`${t(exceptionNames[kind])}: ${counts.kinds[kind]}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
