import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import PieChartOutlined from '@ant-design/icons/PieChartOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { lazily } from '../../parts/lazily.js';
import { StatusMark, type Tone } from '../../parts/status-mark.js';
import { useDialog } from '../../parts/use-dialog.js';
import type { Explanation } from './queries.js';

const AddEvidence = lazily(async () => (await import('./add-evidence.js')).AddEvidence);

const marks: Readonly<Record<Explanation['status'], { readonly tone: Tone; readonly icon: ReactNode }>> = {
  waiting: { tone: 'warn', icon: <ClockCircleOutlined /> },
  accepted: { tone: 'good', icon: <CheckCircleOutlined /> },
  partly: { tone: 'warn', icon: <PieChartOutlined /> },
  refused: { tone: 'bad', icon: <CloseCircleOutlined /> },
  overtaken: { tone: 'warn', icon: <CloseCircleOutlined /> },
};

/** The answer that was given: what was said, what was decided and why, and the sheet to print. */
export function ExplanationLine({
  explanation,
  isTakenBack = false,
}: {
  explanation: Explanation;
  /** It was accepted, and that has been cancelled. */
  isTakenBack?: boolean;
}) {
  const t = useTranslate();
  const both = useBoth();
  const adding = useDialog<string>();
  const { id, status, statusVi, statusEn, reasonVi, reasonEn, text, filedAt, date } = explanation;
  const { decidedBy, decidedAt, opinion, ground, decideUntil } = explanation;
  return (
    <div className="answer stack-close">
      <span className="row">
        <span>{t('explain.given', { at: formatInstant(filedAt) })}</span>
        <StatusMark {...marks[status]}>{both(statusVi, statusEn)}</StatusMark>
      </span>
      <span>
        {both(reasonVi, reasonEn)}: {text}
      </span>
      {status === 'waiting' && decideUntil !== null && (
        <span className="quiet">{t('explain.decide-until', { date: formatCivilDate(decideUntil) })}</span>
      )}
      {decidedAt !== null && (
        <span className="quiet">
          {[
            t('explain.decided', { who: decidedBy ?? '–', at: formatInstant(decidedAt) }),
            opinion,
            ground === null ? null : t('explain.ground-of', { ground }),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      )}
      {isTakenBack && <strong>{t('explain.taken-back')}</strong>}
      <span className="row">
        <a href={`/api/v1/explanations/${id}/sheet`} target="_blank" rel="noreferrer">
          {t('explain.sheet')}
        </a>
        {status === 'waiting' && (
          <Button
            size="small"
            aria-label={t('evidence.add-of', { date: formatCivilDate(date) })}
            onClick={() => adding.show(id)}
          >
            {t('evidence.add')}
          </Button>
        )}
      </span>
      {adding.target !== null && <AddEvidence open={adding.open} id={adding.target} onClose={adding.close} />}
    </div>
  );
}
