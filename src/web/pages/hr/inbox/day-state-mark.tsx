import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined';
import HourglassOutlined from '@ant-design/icons/HourglassOutlined';
import type { ReactNode } from 'react';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import { StatusMark, type Tone } from '../../../parts/status-mark.js';
import type { DayState } from './day-state.js';

const marks: Readonly<Record<DayState['is'], readonly [Tone, ReactNode]>> = {
  proposed: ['warn', <HourglassOutlined key="proposed" />],
  explained: ['warn', <ClockCircleOutlined key="explained" />],
  mine: ['bad', <ExclamationCircleOutlined key="mine" />],
  superior: ['warn', <ClockCircleOutlined key="superior" />],
  explainable: ['off', <ClockCircleOutlined key="explainable" />],
  provisional: ['off', <HourglassOutlined key="provisional" />],
  decided: ['good', <CheckCircleOutlined key="decided" />],
  none: ['off', <ClockCircleOutlined key="none" />],
  'none-against': ['off', <ClockCircleOutlined key="none-against" />],
};

/** Says where a day stands, in a few words. */
export function useDayStateWords(): (state: DayState) => string {
  const t = useTranslate();
  const both = useBoth();
  return (state) => {
    const words = {
      proposed: () => t('hr-state.proposed'),
      explained: () => t('hr-state.explained'),
      mine: () => t('hr-state.mine'),
      superior: () => t('hr-state.superior'),
      explainable: () =>
        t('hr-state.explainable', { date: 'until' in state ? formatCivilDate(state.until) : '' }),
      provisional: () => t('hr-state.provisional'),
      decided: () => ('vi' in state ? both(state.vi, state.en) : ''),
      none: () => t('hr-state.none'),
      'none-against': () => t('hr-state.none-against'),
    };
    return words[state.is]();
  };
}

/** Where a day stands, as a mark. */
export function DayStateMark({ state }: { state: DayState }) {
  const words = useDayStateWords();
  const [tone, icon] = marks[state.is];
  return (
    <StatusMark tone={tone} icon={icon}>
      {words(state)}
    </StatusMark>
  );
}
