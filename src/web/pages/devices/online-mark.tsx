import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';

/** Whether a device was heard of just now. */
export function OnlineMark({ isOnline, lastSeenAt }: { isOnline: boolean; lastSeenAt: string | null }) {
  const t = useTranslate();
  if (isOnline) {
    return (
      <StatusMark tone="good" icon={<CheckCircleFilled />}>
        {t('devices.online')}
      </StatusMark>
    );
  }
  return lastSeenAt === null ? (
    <StatusMark tone="off" icon={<MinusCircleOutlined />}>
      {t('devices.never-seen')}
    </StatusMark>
  ) : (
    <StatusMark tone="bad" icon={<CloseCircleFilled />}>
      {t('devices.offline')}
    </StatusMark>
  );
}
