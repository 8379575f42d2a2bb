import { Alert } from 'antd';
import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { rowRefusals } from './incidents-words.js';

/** What became of a typed sheet: how many times wait for approval, and each row that was not taken. */
export function SheetResult({ rows }: { rows: readonly components['schemas']['SheetRowAnswer'][] }) {
  const t = useTranslate();
  const entered = rows.reduce((sum, row) => sum + row.entered, 0);
  const known = rows.reduce((sum, row) => sum + row.known, 0);
  const refused = rows.flatMap((row) => (row.refused === null ? [] : [{ ...row, refused: row.refused }]));
  return (
    <Alert
      type={refused.length > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={t('sheet.entered', { entered, known })}
      {...(refused.length > 0 && {
        description: (
          <ul className="plain-list">
            {refused.map(({ row, employeeCode, refused: why }) => (
              <li key={row}>
                {employeeCode}: {t(rowRefusals[why])}
              </li>
            ))}
          </ul>
        ),
      })}
    />
  );
}
