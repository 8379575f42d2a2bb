import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import type { MessageKey } from '../../i18n/catalogue.js';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';

/** Whether a device is heard, in words. */
export function stateName(isOnline: boolean, lastSeenAt: string | null): MessageKey {
  if (isOnline) return 'devices.online';
  return lastSeenAt === null ? 'devices.never-seen' : 'devices.offline';
}

/** Whether a device was heard of just now. */
export function OnlineMark({ isOnline, lastSeenAt }: { isOnline: boolean; lastSeenAt: string | null }) {
  const t = useTranslate();
  const [tone, icon] = isOnline
    ? (['good', <CheckCircleFilled key="good" />] as const)
    : lastSeenAt === null
      ? (['off', <MinusCircleOutlined key="off" />] as const)
      : (['bad', <CloseCircleFilled key="bad" />] as const);
  return (
    <StatusMark tone={tone} icon={icon}>
      {t(stateName(isOnline, lastSeenAt))}
    </StatusMark>
  );
}
