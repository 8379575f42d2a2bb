import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { FailureView } from '../../parts/failure-view.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { StatusMark } from '../../parts/status-mark.js';
import { Waiting } from '../../parts/waiting.js';
import { dataNoticeQuery } from './queries.js';

/** The notice about attendance data, to be read and acknowledged. */
export function DataNotice() {
  const t = useTranslate();
  const both = useBoth();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(dataNoticeQuery);
  const acknowledge = useMutation({
    mutationFn: (noticeId: string) => answerOf(api.POST('/api/v1/me/data-notice', { body: { noticeId } })),
    onSettled: () => client.invalidateQueries({ queryKey: dataNoticeQuery.queryKey }),
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { notice, acknowledgedAt, judgedFrom, asks, sentence, sentenceEn } = data;
  return (
    <Section title={t('data-notice.title')}>
      <p>{both(sentence, sentenceEn)}</p>
      {notice !== null && (
        <>
          <p className="quiet">
            {t('data-notice.version', {
              version: notice.version,
              document: notice.document,
              date: formatCivilDate(notice.validFrom),
            })}
          </p>
          <div className="notice-text" tabIndex={0} role="region" aria-label={t('data-notice.text')}>
            {notice.body}
          </div>
        </>
      )}
      <RefusalAlert error={acknowledge.error} />
      {asks && notice !== null && (
        <div>
          <Button
            type="primary"
            loading={acknowledge.isPending}
            onClick={() => acknowledge.mutate(notice.id)}
          >
            {t('data-notice.acknowledge')}
          </Button>
        </div>
      )}
      {acknowledgedAt !== null && (
        <StatusMark tone="good" icon={<CheckCircleOutlined />}>
          {t('data-notice.acknowledged', { at: formatInstant(acknowledgedAt) })}
        </StatusMark>
      )}
      {judgedFrom !== null && (
        <p className="quiet">{t('data-notice.judged-from', { date: formatCivilDate(judgedFrom) })}</p>
      )}
    </Section>
  );
}
