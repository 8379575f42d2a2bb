import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import type { Columns } from '../../parts/save/columns.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { sessionNames } from '../me/day-words.js';
import { DECISIONS } from './decisions-queries.js';

type Finding = components['schemas']['FindingItemView'];

const columns: Columns<Finding> = ({ t, both }) => [
  [t('people.name'), ({ fullName }) => fullName],
  [t('people.code'), ({ employeeCode }) => employeeCode],
  [t('people.unit'), ({ unitName }) => unitName],
  [t('save.rule'), ({ rule, ruleVi, ruleEn }) => `${rule} ${both(ruleVi, ruleEn)}`],
  [t('save.date'), ({ date }) => ({ date })],
  [
    t('save.session'),
    ({ sessionId }) => {
      const name = sessionNames[sessionId];
      return name === undefined ? null : t(name);
    },
  ],
  [t('save.minutes'), ({ minutes }) => minutes],
  [t('save.state'), ({ statusVi, statusEn }) => both(statusVi, statusEn)],
];

const DecideFinding = lazily(async () => (await import('./decide-finding.js')).DecideFinding);

/** What nobody explained in time, or what was confirmed and the facts no longer show: the superior decides. Not shown while there is none. */
export function FindingsToDecide() {
  const t = useTranslate();
  const deciding = useDialog<Finding>();
  const { items, error, retry, more } = useCursorPages([...DECISIONS, 'findings'], (next) =>
    answerOf(api.GET('/api/v1/findings/to-decide', { params: { query: next } })),
  );
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items || items.length === 0) return null;
  return (
    <Section title={t('decisions.unexplained')}>
      <p className="quiet">{t('decisions.unexplained-text')}</p>
      <ul className="plain-list ruled">
        {items.map((finding) => (
          <FindingToDecide key={finding.id} finding={finding} onDecide={() => deciding.show(finding)} />
        ))}
      </ul>
      <ListFoot more={more} name={t('decisions.unexplained')} columns={columns} />
      {deciding.target !== null && (
        <DecideFinding open={deciding.open} finding={deciding.target} onClose={deciding.close} />
      )}
    </Section>
  );
}

function FindingToDecide({ finding, onDecide }: { finding: Finding; onDecide: () => void }) {
  const t = useTranslate();
  const both = useBoth();
  const {
    fullName,
    employeeCode,
    unitName,
    rule,
    ruleVi,
    ruleEn,
    date,
    sessionId,
    minutes,
    explainUntil,
    unsupportedAt,
  } = finding;
  const session = sessionNames[sessionId];
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{fullName}</strong>
          <span className="quiet record-title">{[employeeCode, unitName].join(' · ')}</span>
        </span>
        <span>
          {[
            `${rule} ${both(ruleVi, ruleEn)}`,
            formatCivilDate(date),
            session === undefined ? null : t(session),
            minutes > 0 ? t('findings.minutes', { minutes }) : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {unsupportedAt !== null && <span className="quiet">{t('decisions.no-longer-shown')}</span>}
        {unsupportedAt === null && explainUntil !== null && (
          <span className="quiet">
            {t('decisions.explain-ended', { date: formatCivilDate(explainUntil) })}
          </span>
        )}
      </span>
      <Button
        aria-label={t('decisions.decide-of', { name: `${fullName}, ${rule}, ${formatCivilDate(date)}` })}
        onClick={onDecide}
      >
        {t('decisions.decide')}
      </Button>
    </li>
  );
}
