import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import SyncOutlined from '@ant-design/icons/SyncOutlined';
import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';
import { amiss, subjectNames, whyNames } from './check-words.js';
import type { KeptCheck } from './kept-round.js';
import type { PresentPerson } from './present-people.js';

/** Whoever can be checked; of somebody who is not in the list of those present only the name is known. */
export type Checkable = Pick<PresentPerson, 'employeeId' | 'employeeCode' | 'fullName' | 'unitName'> &
  Partial<PresentPerson>;

/** One person of a round: what to look for, and what was seen. */
export function PersonToCheck({
  person,
  check,
  isOver,
  onRight,
  onNote,
  onLeaveOut,
}: {
  person: Checkable;
  check: KeptCheck | null;
  /** Whether the round has ended, so that only what was refused can be changed. */
  isOver: boolean;
  onRight: () => void;
  onNote: () => void;
  onLeaveOut: () => void;
}) {
  const t = useTranslate();
  const { fullName, employeeCode, unitName, since, uniform, exemptFromBadge, exemptFromUniform, requested } = person;
  const lookFor = [
    uniform === null || uniform === undefined ? null : t('inspect.uniform-of-day', { uniform }),
    exemptFromBadge ? t('inspect.exempt-badge') : null,
    exemptFromUniform ? t('inspect.exempt-uniform') : null,
  ].filter((part) => part !== null);
  return (
    <li className="inspect-person">
      <div className="stack-close">
        <strong className="record-title inspect-name">{fullName}</strong>
        <span className="quiet">
          {[employeeCode, unitName, since ? t('inspect.since', { time: since }) : null].filter((part) => part !== null).join(' · ')}
        </span>
        {lookFor.length > 0 && <span>{lookFor.join(' · ')}</span>}
        {requested !== undefined && requested.length > 0 && (
          <StatusMark tone="warn" icon={<ExclamationCircleFilled />}>
            {t('inspect.requested', { what: requested.map((about) => t(subjectNames[about])).join(', ') })}
          </StatusMark>
        )}
        {check !== null && <Seen check={check} />}
      </div>
      <div className="row inspect-buttons">
        {check === null && !isOver && (
          <>
            <Button size="large" onClick={onRight} aria-label={t('inspect.right-of', { name: fullName })}>
              {t('inspect.right')}
            </Button>
            <Button size="large" onClick={onNote} aria-label={t('inspect.note-of', { name: fullName })}>
              {t('inspect.note')}
            </Button>
          </>
        )}
        {(check?.state === 'refused' || (check?.state === 'new' && !isOver)) && (
          <>
            <Button size="large" onClick={onNote} aria-label={t('inspect.change-of', { name: fullName })}>
              {t('inspect.change')}
            </Button>
            <Button size="large" onClick={onLeaveOut} aria-label={t('inspect.leave-out-of', { name: fullName })}>
              {t('inspect.leave-out')}
            </Button>
          </>
        )}
        {check?.state === 'taken' && !isOver && (
          <Button size="large" onClick={onLeaveOut} aria-label={t('inspect.cancel-of', { name: fullName })}>
            {t('inspect.cancel')}
          </Button>
        )}
      </div>
    </li>
  );
} // prettier-ignore

function Seen({ check }: { check: KeptCheck }) {
  const t = useTranslate();
  const seen = amiss(check.sent);
  const words =
    seen.length === 0
      ? t('inspect.right')
      : seen.map(({ of, what }) => (of === null ? t(what) : `${t(of)}: ${t(what)}`)).join('; ');
  const { code, state } = check;
  const why = code === null ? '' : t(whyNames[code] ?? 'inspect.why-other', { code });
  return (
    <span className="row">
      <span className="answer">{[words, check.sent.note, check.sent.said].filter(Boolean).join(' · ')}</span>
      {state === 'taken' && (
        <StatusMark tone="good" icon={<CheckCircleOutlined />}>
          {t('inspect.state-taken')}
        </StatusMark>
      )}
      {(state === 'new' || state === 'sending') && (
        <StatusMark tone="warn" icon={<SyncOutlined />}>
          {t('inspect.state-new')}
        </StatusMark>
      )}
      {state === 'refused' && (
        <StatusMark tone="bad" icon={<ExclamationCircleFilled />}>
          {t('inspect.state-refused', { why })}
        </StatusMark>
      )}
    </span>
  );
}
