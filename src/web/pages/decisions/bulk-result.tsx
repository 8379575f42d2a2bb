import { Alert } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { refusalNames } from './refusal-names.js';

/** What became of one of several, by the name of its row. */
export interface BulkRow {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

/** What became of several decisions at once: how many were made, and row by row why one was not. */
export function BulkResult({ rows, onClose }: { rows: readonly BulkRow[]; onClose: () => void }) {
  const t = useTranslate();
  if (rows.length === 0) return null;
  const refused = rows.filter(({ code }) => code !== null);
  const done = rows.length - refused.length;
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      closable={{ onClose, 'aria-label': t('common.close') }}
      title={t('decisions.done', { done, count: rows.length })}
      {...(refused.length > 0 && {
        description: (
          <ul className="sentences">
            {refused.map(({ id, name, code }) => (
              <li key={id}>
                {name}: {t(refusalNames[code ?? ''] ?? 'refusal.other')}
              </li>
            ))}
          </ul>
        ),
      })}
    />
  );
}
