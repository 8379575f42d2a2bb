import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import type { ReactNode } from 'react';
import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';

type Finding = components['schemas']['FindingItemView'];

const marks: Readonly<Record<Finding['status'], { readonly tone: Tone; readonly icon: ReactNode }>> = {
  provisional: { tone: 'off', icon: <HourglassOutlined /> },
  waiting: { tone: 'warn', icon: <ClockCircleOutlined /> },
  excused: { tone: 'good', icon: <CheckCircleOutlined /> },
  confirmed: { tone: 'bad', icon: <ExclamationCircleOutlined /> },
  reminder: { tone: 'bad', icon: <ExclamationCircleOutlined /> },
  proposed: { tone: 'bad', icon: <ExclamationCircleOutlined /> },
};

/** Where something recorded stands; it is called a breach only once it was confirmed. `isExplained`: its explanation waits for a decision. */
export function FindingMark({
  finding: { status, statusVi, statusEn, wordVi, wordEn },
  isExplained,
}: {
  finding: Pick<Finding, 'status' | 'statusVi' | 'statusEn' | 'wordVi' | 'wordEn'>;
  isExplained: boolean;
}) {
  const t = useTranslate();
  const both = useBoth();
  return (
    <StatusMark {...marks[status]}>
      {isExplained ? t('explain.to-be-decided') : both(statusVi, statusEn)}{' '}
      <span className="quiet">({both(wordVi, wordEn)})</span>
    </StatusMark>
  );
}
