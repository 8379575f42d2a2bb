import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import type { StreamState } from '../../api/scan-stream.js';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';

/** Whether scans are coming in by themselves now. */
export function StreamMark({ state }: { state: StreamState }) {
  const t = useTranslate();
  return state === 'open' ? (
    <StatusMark tone="good" icon={<CheckCircleFilled />}>
      {t('live.open')}
    </StatusMark>
  ) : (
    <StatusMark tone="warn" icon={<SyncOutlined />}>
      {t('live.waiting')}
    </StatusMark>
  );
}
