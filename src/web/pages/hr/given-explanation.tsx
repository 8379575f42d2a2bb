import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { FailureView } from '../../parts/failure-view.js';
import { HR } from './hr-queries.js';

/** What the person said to something recorded, while the decision on it is awaited. */
export function GivenExplanation({ id }: { id: string }) {
  const t = useTranslate();
  const both = useBoth();
  const { data, error, refetch } = useQuery({
    queryKey: [...HR, 'explanation', id],
    queryFn: () => answerOf(api.GET('/api/v1/explanations/{id}', { params: { path: { id } } })),
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return null;
  return (
    <div className="answer stack-close">
      <span>{t('explain.given', { at: formatInstant(data.filedAt) })}</span>
      <span>
        {both(data.reasonVi, data.reasonEn)}: {data.text}
      </span>
    </div>
  );
}
