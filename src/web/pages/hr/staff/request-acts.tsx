import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import type { MessageKey } from '../../../i18n/catalogue.js';
import { formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Waiting } from '../../../parts/waiting.js';
import { HR_REQUESTS, type RequestAct } from './staff-queries.js';

const acts: Readonly<Record<RequestAct['act'], MessageKey>> = {
  filed: 'hr-requests.act-filed',
  'partner-agreed': 'hr-requests.act-partner-agreed',
  'partner-declined': 'hr-requests.act-partner-declined',
  approved: 'hr-requests.act-approved',
  refused: 'hr-requests.act-refused',
  withdrawn: 'hr-requests.act-withdrawn',
  'cancel-asked': 'hr-requests.act-cancel-asked',
  cancelled: 'hr-requests.act-cancelled',
  'cancel-refused': 'hr-requests.act-cancel-refused',
};

/** The acts of a request, the first first. */
export function RequestActs({ id }: { id: string }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: [...HR_REQUESTS, 'story', id],
    queryFn: () => answerOf(api.GET('/api/v1/requests/{id}', { params: { path: { id } } })),
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <ol className="sentences">
      {data.acts.map(({ act, at, by, onBehalfOf, note }) => (
        <li key={`${act} ${at}`}>
          {[
            formatInstant(at),
            t(acts[act]),
            onBehalfOf === null ? by : t('hr-requests.in-place-of', { by, who: onBehalfOf }),
            note,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </li>
      ))}
    </ol>
  );
}
