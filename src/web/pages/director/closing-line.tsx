import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import {
  closingQuery,
  closingsOfMonthQuery,
  readinessQuery,
  verificationQuery,
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
    <>
      <div className="row answer no-print">
        {only && data.items.length === 1 ? (
          <OneClosing closing={only} />
        ) : (
          <p>{t('director.sealed-of', { sealed, count: data.items.length })}</p>
        )}
        <a href={`#${CLOSING_PLACE}`}>{t('director.closing-below')}</a>
      </div>
      {only?.status === 'sealed' && data.items.length === 1 && <SinceSealed closing={only} />}
    </>
  );
}

/** That the figures of the page are those of now, where days stand otherwise than they were sealed; they are listed with the closing. */
function SinceSealed({ closing: { id } }: { closing: Closing }) {
  const t = useTranslate();
  const { data } = useQuery(verificationQuery(id));
  const days = data?.differences?.people.reduce((sum, person) => sum + person.days.length, 0) ?? 0;
  const revision = data?.revisions.at(-1)?.revision;
  if (days === 0 || revision === undefined) return null;
  return (
    <p>
      {t('director.differs', { revision, days })}{' '}
      <a className="no-print" href={`#${CLOSING_PLACE}`}>
        {t('director.see-differing')}
      </a>
    </p>
  );
}

function OneClosing({ closing }: { closing: Closing }) {
  const detail = useQuery(closingQuery(closing.id));
  const readiness = useQuery(readinessQuery(closing.id));
  if (!detail.data || !readiness.data) return null;
  return <WaitsForLine closing={detail.data} open={readiness.data.open} />;
}
