import { Checkbox } from 'antd';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import { exceptionNames } from '../../me/day-words.js';
import { ExceptionShape } from '../../me/exception-shape.js';
import type { InboxItem } from '../hr-queries.js';
import { dayState } from './day-state.js';
import { DayStateMark } from './day-state-mark.js';

/** One day with exceptions: who, when, what, and where it stands. */
export function InboxRow({
  item,
  today,
  isOpen,
  isChosen,
  isHeld,
  onOpen,
  onToggle,
}: {
  item: InboxItem;
  today: string;
  isOpen: boolean;
  isChosen: boolean;
  /** Whether a decision on it is about to be sent. */
  isHeld: boolean;
  onOpen: () => void;
  onToggle: () => void;
}) {
  const t = useTranslate();
  const both = useBoth();
  const { fullName, employeeCode, unitName, date, exceptions } = item;
  const classes = ['inbox-row', isOpen && 'inbox-open', isHeld && 'inbox-held'].filter(Boolean).join(' ');
  return (
    <li className={classes} data-row>
      <Checkbox
        checked={isChosen}
        disabled={isHeld}
        aria-label={t('decisions.choose', { name: `${fullName}, ${formatCivilDate(date)}` })}
        onChange={onToggle}
      />
      <div className="stack-close">
        <div className="row row-apart">
          <button
            type="button"
            className="link-button inbox-name"
            data-open
            {...(isOpen && { 'aria-current': 'true' as const })}
            onClick={onOpen}
          >
            {fullName} <span className="nowrap">{`· ${formatCivilDate(date)}`}</span>
          </button>
          <DayStateMark state={dayState(item, today)} />
        </div>
        <span className="quiet record-title">{`${employeeCode} · ${unitName}`}</span>
        <ul className="plain-list stack-close">
          {exceptions.map(({ kind, sessionId, sentence, sentenceEn }) => (
            <li key={`${kind} ${sessionId ?? ''}`} className="inbox-what">
              <ExceptionShape kind={kind} />
              <span>
                <strong>{t(exceptionNames[kind])}.</strong> {both(sentence, sentenceEn)}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
