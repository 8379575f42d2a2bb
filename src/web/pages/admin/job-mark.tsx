import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import StopOutlined from '@ant-design/icons/StopOutlined';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';
import { jobStates, type JobStatus } from './job-words.js';

const looks: Readonly<Record<JobStatus, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  queued: { tone: 'off', icon: <ClockCircleOutlined /> },
  running: { tone: 'off', icon: <SyncOutlined /> },
  done: { tone: 'good', icon: <CheckCircleFilled /> },
  failed: { tone: 'bad', icon: <CloseCircleFilled /> },
  cancelled: { tone: 'off', icon: <StopOutlined /> },
};

/** How far background work is. */
export function JobMark({ status }: { status: JobStatus }) {
  const t = useTranslate();
  const { tone, icon } = looks[status];
  return (
    <StatusMark tone={tone} icon={icon}>
      {t(jobStates[status])}
    </StatusMark>
  );
}
