import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import MinusCircleOutlined from '@ant-design/icons/MinusCircleOutlined';
import type { ReactNode } from 'react';
import { useBoth } from '../../i18n/use-both.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';
import type { WorkRequest } from './request-kinds.js';

const waiting = { tone: 'warn', icon: <ClockCircleOutlined /> } as const;
const gone = { tone: 'off', icon: <MinusCircleOutlined /> } as const;

const marks: Readonly<Record<WorkRequest['status'], { readonly tone: Tone; readonly icon: ReactNode }>> = {
  'waiting-partner': waiting,
  waiting,
  cancelling: waiting,
  approved: { tone: 'good', icon: <CheckCircleOutlined /> },
  refused: { tone: 'bad', icon: <CloseCircleOutlined /> },
  withdrawn: gone,
  cancelled: gone,
};

/** Where a request stands. */
export function RequestMark({
  request: { status, statusVi, statusEn },
}: {
  request: Pick<WorkRequest, 'status' | 'statusVi' | 'statusEn'>;
}) {
  const both = useBoth();
  return <StatusMark {...marks[status]}>{both(statusVi, statusEn)}</StatusMark>;
}
