import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';
import { waitingOf, type KeptRound } from './kept-round.js';

/** Whether the service has all of a round. */
export function RoundMark({ round }: { round: KeptRound }) {
  const t = useTranslate();
  const { waiting, refused } = waitingOf(round);
  if (round.refusal !== null || refused > 0) {
    return (
      <StatusMark tone="bad" icon={<ExclamationCircleFilled />}>
        {round.refusal === null ? t('inspect.refused', { count: refused }) : t('inspect.round-refused')}
      </StatusMark>
    );
  }
  if (waiting > 0 || !round.isOpened || (round.endedAt !== null && !round.isEnded)) {
    return (
      <StatusMark tone="warn" icon={<SyncOutlined />}>
        {round.endedAt === null ? t('inspect.waiting', { count: waiting }) : t('inspect.ending')}
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="good" icon={<CheckCircleOutlined />}>
      {t('inspect.all-sent')}
    </StatusMark>
  );
}
