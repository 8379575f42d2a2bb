import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import RightCircleOutlined from '@ant-design/icons/RightCircleOutlined';
import { useTranslate } from '../../../i18n/language.js';
import type { StepState } from './closing-steps-of.js';
import { stateNames, stepNames } from './closing-words.js';

const icons = { done: <CheckCircleFilled />, due: <RightCircleOutlined />, ahead: <ClockCircleOutlined /> };

/** The steps of a month in a line: which are done, which one is due. */
export function StepLine({ steps }: { steps: readonly StepState[] }) {
  const t = useTranslate();
  return (
    <ol className="plain-list step-line" aria-label={t('hr-step.label')}>
      {steps.map(({ step, state, of }) => (
        <li
          key={step}
          className={`step step-${state}`}
          {...(state === 'due' && { 'aria-current': 'step' as const })}
        >
          {icons[state]}
          <span className="stack-close step-words">
            <strong>{t(stepNames[step])}</strong>
            <span className="quiet">
              {[
                t(stateNames[state]),
                of === null ? null : t('hr-step.of', { done: of.done, count: of.count }),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
