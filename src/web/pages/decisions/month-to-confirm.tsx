import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { PeriodDates } from '../../parts/period-dates.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useSeenDigest } from '../../parts/use-seen-digest.js';
import { Waiting } from '../../parts/waiting.js';
import { closingQuery, CLOSINGS, readinessQuery, type Closing } from './decisions-queries.js';
import { OpenMatters } from './open-matters.js';

/** The month of the own units: what is still open, who confirmed, and the word of the head. */
export function MonthToConfirm({
  closing: { id, month, fromDate, toDate, unitName, dueOn },
}: {
  closing: Closing;
}) {
  const t = useTranslate();
  const both = useBoth();
  const client = useQueryClient();
  const { data } = useQuery(closingQuery(id));
  const readiness = useQuery(readinessQuery(id));
  const { seen, lookAgain } = useSeenDigest(data?.digest);
  const confirm = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/closings/{id}/head-confirmation', {
          params: { path: { id } },
          body: { digest: seen },
        }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: CLOSINGS });
      lookAgain();
    },
  });
  const [year = '', number = ''] = month.split('-');
  if (!data) return <Waiting />;
  const isConfirmed = data.units.length > 0 && data.units.every(({ current }) => current);
  return (
    <li className="stack-close">
      <span className="row row-apart">
        <strong className="record-title">
          {t('decisions.month-of', { month: number, year, unit: unitName })}{' '}
          <PeriodDates from={fromDate} to={toDate} />
        </strong>
        <span className="chip">{both(data.statusVi, data.statusEn)}</span>
      </span>
      <span>
        {t('decisions.people', { confirmed: data.people.confirmed, count: data.people.count })}{' '}
        {t('confirm.due', { date: formatCivilDate(dueOn) })}
      </span>
      <ul className="plain-list stack-close">
        {data.units.map(({ unitId, unitName: name, confirmedBy, confirmedAt, current }) => (
          <li key={unitId} className="row">
            <StatusMark
              tone={current ? 'good' : 'warn'}
              icon={current ? <CheckCircleOutlined /> : <ClockCircleOutlined />}
            >
              {t(
                current
                  ? 'decisions.unit-confirmed'
                  : confirmedAt === null
                    ? 'decisions.unit-open'
                    : 'decisions.unit-changed',
              )}
            </StatusMark>
            <span className="record-title">{name}</span>
            {confirmedAt !== null && (
              <span className="quiet">{`${confirmedBy ?? ''} · ${formatInstant(confirmedAt)}`}</span>
            )}
          </li>
        ))}
      </ul>
      {readiness.data && !isConfirmed && <OpenMatters open={readiness.data.open} />}
      <RefusalAlert error={confirm.error} />
      {!isConfirmed && (
        <div>
          <Button
            type="primary"
            loading={confirm.isPending}
            aria-label={t('decisions.confirm-of', { month: number, year, unit: unitName })}
            onClick={() => confirm.mutate()}
          >
            {t('decisions.confirm')}
          </Button>
        </div>
      )}
    </li>
  );
}
