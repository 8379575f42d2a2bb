import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { deviceOf } from './device-of.js';

const queryKey = ['me', 'sessions'];

/** The sessions of the account, each but this one with a button that ends it. */
export function Sessions() {
  const t = useTranslate();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => answerOf(api.GET('/api/v1/me/sessions')),
  });
  const end = useMutation({
    mutationFn: (id: string) =>
      answerOf(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return (
    <>
      <RefusalAlert error={end.error} />
      <ul className="plain-list ruled">
        {data.map(({ id, userAgent, ip, lastSeenAt, current }) => {
          const device = deviceOf(userAgent) ?? t('sessions.unknown-device');
          return (
            <li key={id} className="row row-apart">
              <span className="stack-close">
                <span className="row">
                  <strong>{device}</strong>
                  {current && <span className="chip">{t('sessions.current')}</span>}
                </span>
                <span className="quiet">
                  {t('sessions.seen', { at: formatInstant(lastSeenAt), ip: ip ?? '–' })}
                </span>
              </span>
              {!current && (
                <Button
                  danger
                  loading={end.isPending && end.variables === id}
                  aria-label={t('sessions.end-of', { device })}
                  onClick={() => end.mutate(id)}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
