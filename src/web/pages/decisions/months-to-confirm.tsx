import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { CLOSINGS } from './decisions-queries.js';
import { MonthToConfirm } from './month-to-confirm.js';
import { SaveItems } from '../../parts/save-items.js';
import { closingColumns } from '../hr/closing/closing-columns.js';

const NEWEST = 12;

/** The months that are being closed where the caller is head. */
export function MonthsToConfirm() {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: [...CLOSINGS, 'open'],
    queryFn: () => answerOf(api.GET('/api/v1/closings', { params: { query: { limit: NEWEST } } })),
  });
  const open = data?.items.filter(({ status }) => status !== 'sealed');
  return (
    <Section title={t('decisions.months')}>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !open ? (
        <Waiting />
      ) : open.length === 0 ? (
        <Empty title={t('decisions.no-months')}>{t('decisions.no-months-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {open.map((closing) => (
            <MonthToConfirm key={closing.id} closing={closing} />
          ))}
        </ul>
      )}
      <SaveItems name={t('decisions.months')} items={open ?? []} columns={closingColumns} />
    </Section>
  );
}
