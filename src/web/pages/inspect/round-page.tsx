import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { newId } from '../../api/new-id.js';
import { formatClock, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import type { Sights } from './check-dialog.js';
import { useInspecting } from './inspect-context.js';
import { withCheck, type KeptRound } from './kept-round.js';
import { LeaveOut } from './leave-out.js';
import { OthersToCheck } from './others-to-check.js';
import { PersonToCheck, type Checkable } from './person-to-check.js';
import { presentIn } from './present-people.js';
import { RoundEnd } from './round-end.js';
import { RoundMark } from './round-mark.js';
import type { Photo } from './round-store.js';
import { shownPeople, type Shown } from './shown-people.js';
import { useKeptRounds } from './use-sending.js';

const CheckDialog = lazily(async () => (await import('./check-dialog.js')).CheckDialog);
/** Rows that are drawn; a whole province is found by typing. */
const MOST_SHOWN = 200;
/** Photos are named by their hash, which browsers compute over HTTPS only. */
const canHash = 'subtle' in crypto;
const RIGHT: Sights = { badge: 'worn', uniform: 'right', footwear: 'right' };

/** A round of this device: who is present, and what was seen of each. */
export function RoundPage() {
  const t = useTranslate();
  const { id } = useParams();
  const { store, ownerId } = useInspecting();
  const { data: kept } = useKeptRounds(store, ownerId);
  if (kept === undefined) return <Waiting />;
  const round = kept.find((each) => each.id === id);
  if (round === undefined) {
    return (
      <>
        <PageHeading title={t('inspect.gone')} />
        <p className="quiet">{t('inspect.gone-text')}</p>
        <Link to="/inspect">{t('inspect.title')}</Link>
      </>
    );
  }
  return <Round round={round} />;
}

function Round({ round }: { round: KeptRound }) {
  const t = useTranslate();
  const { store, changed } = useInspecting();
  const { opening, unitName, checks } = round;
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>('to-check');
  const [fault, setFault] = useState<'inspect.sent-before' | 'inspect.not-kept' | null>(null);
  const noting = useDialog<Checkable>();
  const leaving = useDialog<Checkable>();
  const list = useQuery({
    queryKey: ['inspect-people', opening.unitId],
    queryFn: () => presentIn(opening.unitId, unitName),
    networkMode: 'always',
    retry: false,
  });
  const isOver = round.endedAt !== null;
  const checkOf = (employeeId: string) => checks.find(({ sent }) => sent.employeeId === employeeId) ?? null;

  const save = async (person: Checkable, sights: Sights, pictures: readonly Photo[] = []): Promise<void> => {
    const { employeeId, fullName, employeeCode, unitName: unit } = person;
    const sent = { ...sights, employeeId, id: newId(), checkedAt: new Date().toISOString() };
    const check = { sent, fullName, employeeCode, unitName: unit, state: 'new', code: null } as const;
    let isKept = true;
    try {
      if (pictures.length > 0) await store.keepPhotos(round.id, pictures);
      await store.change(round.id, (now) => {
        const after = withCheck(now, check);
        isKept = after !== now;
        return after;
      });
      setFault(isKept ? null : 'inspect.sent-before');
    } catch {
      setFault('inspect.not-kept');
    }
    changed();
  };
  const { people, counts } = shownPeople(list.data?.people ?? [], round, shown, typed);
  return (
    <>
      <div className="row row-apart">
        <div className="stack-close">
          <PageHeading title={opening.place} />
          <span className="quiet">
            {[unitName, opening.planNumber, formatInstant(opening.startedAt)].join(' · ')}
          </span>
        </div>
        <RoundMark round={round} />
      </div>
      <RoundEnd round={round} />
      {fault !== null && <Alert type="error" showIcon role="alert" title={t(fault)} />}
      {list.data?.isOld && (
        <Alert
          type="warning"
          showIcon
          title={t('inspect.old-list', { date: formatInstant(list.data.askedAt).slice(0, 10) })}
        />
      )}
      <Section
        title={t('inspect.checked', { count: checks.length })}
        actions={
          list.data && (
            <span className="row">
              <span className="quiet">{t('inspect.as-of', { time: formatClock(list.data.askedAt).slice(0, 5) })}</span>
              <Button onClick={() => void list.refetch()} loading={list.isFetching}>
                {t('inspect.refresh')}
              </Button>
            </span>
          )
        }
      >
        <div className="inspect-tools">
          <Input.Search
            size="large"
            allowClear
            aria-label={t('inspect.search')}
            placeholder={t('inspect.search')}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Segmented<Shown>
            size="large"
            value={shown}
            onChange={setShown}
            options={[
              { value: 'to-check', label: `${t('inspect.to-check')} (${counts.toCheck})` },
              { value: 'done', label: `${t('inspect.done')} (${checks.length})` },
              { value: 'all', label: t('inspect.all') },
            ]}
          />
        </div>
        {list.isPending && <Waiting />}
        {list.error !== null && list.data === undefined && (
          <FailureView error={list.error} retry={() => void list.refetch()} />
        )}
        <ul className="plain-list ruled">
          {people.slice(0, MOST_SHOWN).map((person) => (
            <PersonToCheck
              key={person.employeeId}
              person={person}
              check={checkOf(person.employeeId)}
              isOver={isOver}
              onRight={() => void save(person, RIGHT)}
              onNote={() => noting.show(person)}
              onLeaveOut={() => leaving.show(person)}
            />
          ))}
        </ul>
        {people.length > MOST_SHOWN && (
          <p className="quiet">{t('inspect.more', { count: people.length - MOST_SHOWN })}</p>
        )}
        {!isOver && opening.kind === 'ordinary' && (
          <OthersToCheck
            typed={typed}
            known={[...(list.data?.people ?? []), ...checks.map(({ sent }) => sent)].map(({ employeeId }) => employeeId)}
            onRight={(person) => void save(person, RIGHT)}
            onNote={noting.show}
          />
        )}
        {list.data !== undefined && people.length === 0 && (
          <Nobody isAnybodyIn={list.data.people.length > 0 || checks.length > 0} unitName={unitName} />
        )}
      </Section>
      {noting.target !== null && (
        <CheckDialog
          open={noting.open}
          name={noting.target.fullName}
          initial={checkOf(noting.target.employeeId)?.sent ?? RIGHT}
          hasCompanions={(opening.inspectorIds?.length ?? 0) > 0}
          onClose={noting.close}
          takesPhotos={(list.data?.photos ?? false) && canHash}
          onSave={(sights, pictures) => {
            if (noting.target !== null) void save(noting.target, sights, pictures);
            noting.close();
          }}
        />
      )}
      {leaving.target !== null && (
        <LeaveOut open={leaving.open} round={round} check={checkOf(leaving.target.employeeId)} onClose={leaving.close} />
      )}
    </>
  );
} // prettier-ignore

function Nobody({ isAnybodyIn, unitName }: { isAnybodyIn: boolean; unitName: string }) {
  const t = useTranslate();
  if (isAnybodyIn) return <Empty title={t('inspect.nobody')}>{t('inspect.nobody-text')}</Empty>;
  return <Empty title={t('inspect.nobody-in', { unit: unitName })}>{t('inspect.nobody-in-text')}</Empty>;
}
