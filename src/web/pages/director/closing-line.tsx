import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import {
  closingQuery,
  closingsOfMonthQuery,
  readinessQuery,
  type Closing,
} from '../hr/closing/closing-queries.js';
import { WaitsForLine } from '../hr/closing/waits-for-line.js';

/** Where the page speaks of closing. */
export const CLOSING_PLACE = 'chot-thang';

/** The state of closing in a sentence, with the way to where something is done about it. */
export function ClosingLine({ month }: { month: string }) {
  const t = useTranslate();
  const { data } = useQuery(closingsOfMonthQuery(month));
  if (!data || data.items.length === 0) return null;
  const [only] = data.items;
  const sealed = data.items.filter(({ status }) => status === 'sealed').length;
  return (
    <div className="row answer no-print">
      {only && data.items.length === 1 ? (
        <OneClosing closing={only} />
      ) : (
        <p>{t('director.sealed-of', { sealed, count: data.items.length })}</p>
      )}
      <a href={`#${CLOSING_PLACE}`}>{t('director.closing-below')}</a>
    </div>
  );
}

function OneClosing({ closing }: { closing: Closing }) {
  const detail = useQuery(closingQuery(closing.id));
  const readiness = useQuery(readinessQuery(closing.id));
  if (!detail.data || !readiness.data) return null;
  return <WaitsForLine closing={detail.data} open={readiness.data.open} />;
}
