import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { StatusMark } from '../../parts/status-mark.js';
import { useSeenDigest } from '../../parts/use-seen-digest.js';
import { closingsQuery, MY_MONTH, type OwnClosing } from './queries.js';

/** Where the month is being closed: until when the person can say that it is right, and the button that says so. */
export function ConfirmMonth({ month }: { month: string }) {
  const { data } = useQuery(closingsQuery);
  const found = (data?.items ?? []).filter((closing) => closing.month === month);
  return found.map((closing) => <Confirmation key={closing.id} closing={closing} />);
}

function Confirmation({ closing }: { closing: OwnClosing }) {
  const t = useTranslate();
  const both = useBoth();
  const { month, fromDate, toDate, unitName, status, statusVi, statusEn, dueOn, confirmedAt, current } =
    closing;
  const confirm = useConfirm(closing);
  const [year = '', number = ''] = month.split('-');
  const isRight = confirmedAt !== null && current;
  return (
    <Section
      title={t('confirm.title', { month: number, year })}
      actions={
        status !== 'sealed' &&
        !isRight && (
          <Button type="primary" onClick={() => confirm.mutate()}>
            {t('confirm.submit')}
          </Button>
        )
      }
    >
      <RefusalAlert error={confirm.error} />
      <p>
        {unitName}: {both(statusVi, statusEn)}.{' '}
        {t('confirm.period', { from: formatCivilDate(fromDate), to: formatCivilDate(toDate) })}{' '}
        {t('confirm.due', { date: formatCivilDate(dueOn) })}
      </p>
      {isRight ? (
        <StatusMark tone="good" icon={<CheckCircleOutlined />}>
          {t('confirm.done', { at: formatInstant(confirmedAt) })}
        </StatusMark>
      ) : (
        <p>{t(confirmedAt === null ? 'confirm.ask' : 'confirm.changed')}</p>
      )}
    </Section>
  );
}

/** Shown as done at once; taken back, and the whole month read again, when the service refuses it. */
function useConfirm({ id, digest }: OwnClosing) {
  const client = useQueryClient();
  const { queryKey } = closingsQuery;
  const { seen, lookAgain } = useSeenDigest(digest);
  return useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/me/closings/{id}/confirmation', {
          params: { path: { id } },
          body: { digest: seen },
        }),
      ),
    onMutate: async () => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      const confirmedAt = new Date().toISOString();
      client.setQueryData(
        queryKey,
        (data) =>
          data && {
            items: data.items.map((item) =>
              item.id === id ? { ...item, confirmedAt, current: true } : item,
            ),
          },
      );
      return { before };
    },
    onError: (_error, _nothing, context) => client.setQueryData(queryKey, context?.before),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: MY_MONTH });
      lookAgain();
    },
  });
}
