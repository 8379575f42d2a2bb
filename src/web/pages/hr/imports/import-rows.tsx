import { Button } from 'antd';
import { useState } from 'react';
import type { MessageKey } from '../../../i18n/catalogue.js';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import type { ImportRow } from './imports-queries.js';

const AT_ONCE = 100;

const statuses: Readonly<Record<ImportRow['status'], MessageKey>> = {
  created: 'hr-import.created',
  updated: 'hr-import.updated',
  unchanged: 'hr-import.unchanged',
  rejected: 'hr-import.rejected',
};

/** Rows by their number in the file, each with what became of it and, where it failed, what to do cell by cell. */
export function ImportRows({ rows }: { rows: readonly ImportRow[] }) {
  const t = useTranslate();
  const both = useBoth();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul className="plain-list ruled">
        {rows.slice(0, shown).map(({ row, code, status, faults }) => (
          <li key={row} className="stack-close">
            <span className="row">
              <strong className="record-title">
                {[t('hr-import.row', { row }), code].filter((part) => part !== null).join(' · ')}
              </strong>
              <span className="chip">{t(statuses[status])}</span>
            </span>
            {faults.map(({ cell, column, code: fault, vi, en }) => (
              <span key={`${cell} ${fault}`}>
                <span className="quiet">{t('hr-import.cell', { cell, column })}</span> {both(vi, en)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <div className="row more">
          <Button onClick={() => setShown(shown + AT_ONCE)}>{t('common.more')}</Button>
        </div>
      )}
    </>
  );
}
