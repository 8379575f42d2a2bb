import { Button } from 'antd';
import { Link } from 'react-router';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { lazily } from '../../parts/lazily.js';
import { RecordList } from '../../parts/record-list.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { useInspecting } from './inspect-context.js';
import type { KeptRound } from './kept-round.js';
import { RequestsToday } from './requests-today.js';
import { RoundMark } from './round-mark.js';
import { ROUNDS, useKeptRounds } from './use-sending.js';

const OpenRound = lazily(async () => (await import('./open-round.js')).OpenRound);

const ToConfirm = lazily(async () => (await import('./to-confirm.js')).ToConfirm);

/** The rounds of this device, and those that the service has. */
export function RoundsPage() {
  const t = useTranslate();
  const { store, ownerId, isOnline, isSignedOut } = useInspecting();
  const { data: kept } = useKeptRounds(store, ownerId);
  const opening = useDialog<true>();
  return (
    <>
      <PageHeading title={t('inspect.title')} />
      <p className="quiet">{t('inspect.text')}</p>
      {isOnline && !isSignedOut && <RequestsToday />}
      <Section
        title={t('inspect.here')}
        actions={
          <Button type="primary" size="large" onClick={() => opening.show(true)}>
            {t('inspect.open')}
          </Button>
        }
      >
        {kept === undefined ? <Waiting /> : <KeptRounds rounds={kept} />}
      </Section>
      {isOnline && !isSignedOut && <ToConfirm />}
      {isOnline && !isSignedOut && <SentRounds />}
      {opening.target !== null && <OpenRound open={opening.open} onClose={opening.close} />}
    </>
  );
}

function KeptRounds({ rounds }: { rounds: readonly KeptRound[] }) {
  const t = useTranslate();
  if (rounds.length === 0) return <Empty title={t('inspect.none-here')}>{t('inspect.none-here-text')}</Empty>;
  return (
    <ul className="plain-list ruled">
      {rounds.map((round) => (
        <li key={round.id} className="row row-apart">
          <span className="stack-close">
            <Link to={`/inspect/${round.id}`} className="record-title inspect-link">
              {round.opening.place}
            </Link>
            <span className="quiet">
              {[round.unitName, formatInstant(round.opening.startedAt), t('inspect.checked', { count: round.checks.length })].join(' · ')}
            </span>
          </span>
          <RoundMark round={round} />
        </li>
      ))}
    </ul>
  ); // prettier-ignore
}

function SentRounds() {
  const t = useTranslate();
  const pages = useCursorPages([...ROUNDS, 'sent'], (next) =>
    answerOf(api.GET('/api/v1/inspections', { params: { query: next } })),
  );
  return (
    <Section title={t('inspect.sent')}>
      <RecordList
        pages={pages}
        name={t('inspect.sent')}
        empty={{ title: t('inspect.none-sent'), text: t('inspect.none-sent-text') }}
        show={({ id, place, unitName, startedAt, endedAt, checked, planNumber }) => ({
          title: (
            <span className="row row-apart">
              {place}
              <a
                href={`/api/v1/inspections/${id}/record`}
                target="_blank"
                rel="noreferrer"
                aria-label={t('inspect.record-of', { name: `${place}, ${formatInstant(startedAt)}` })}
              >
                {t('inspect.record')}
              </a>
            </span>
          ),
          besides: [
            unitName,
            planNumber,
            formatInstant(startedAt),
            t('inspect.checked', { count: checked }),
            endedAt === null ? t('inspect.running') : t('inspect.ended'),
          ],
        })}
        columns={(words) => [
          [words.t('save.place'), ({ place }) => place],
          [words.t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.document'), ({ planNumber }) => planNumber],
          [words.t('save.at'), ({ startedAt }) => ({ at: startedAt })],
          [words.t('save.ended'), ({ endedAt }) => endedAt && { at: endedAt }],
          [words.t('save.count'), ({ checked }) => checked],
        ]}
      />
    </Section>
  );
}
