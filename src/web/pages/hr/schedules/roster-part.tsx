import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { MoreButton } from '../../../parts/more-button.js';
import { Section } from '../../../parts/section.js';
import { Waiting } from '../../../parts/waiting.js';
import { addMonths } from '../../me/month-grid.js';
import { MonthSwitch } from '../../me/month-switch.js';
import { UnitFilter } from '../unit-filter.js';
import { RosterForm } from './roster-form.js';
import { assignmentsQuery, loadPreview, previewKey, rosterQuery } from './schedules-queries.js';
import { SaveButton } from '../../../parts/save-button.js';
import { rosterColumns } from './roster-columns.js';

/** Who comes on the Saturdays of a month to receive citizens. */
export function RosterPart({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const [month, setMonth] = useState(todayAt().slice(0, 7));
  const [chosen, setUnit] = useState<string | null | undefined>(undefined);
  const assignments = useQuery(assignmentsQuery(null));
  const first = assignments.data?.items.find(({ unitId }) => unitId !== null)?.unitId ?? null;
  const unitId = chosen === undefined ? first : chosen;
  return (
    <Section title={t('lich.roster')}>
      <p className="quiet">{t('lich.roster-text')}</p>
      <div className="row preview-asks">
        <UnitFilter unitId={unitId} onChange={setUnit} />
        <MonthSwitch month={month} onChange={setMonth} />
      </div>
      {unitId === null ? (
        <Empty title={t('lich.roster-unit')}>{t('lich.preview-unit')}</Empty>
      ) : (
        <Roster key={`${month} ${unitId}`} month={month} unitId={unitId} mayWrite={mayWrite} />
      )}
    </Section>
  );
}

function Roster({ month, unitId, mayWrite }: { month: string; unitId: string; mayWrite: boolean }) {
  const t = useTranslate();
  const stored = useQuery(rosterQuery(`${month}-01`, `${addMonths(month, 1)}-01`, unitId));
  const people = useCursorPages(previewKey(month, unitId, null), (next) =>
    loadPreview(month, unitId, null, next),
  );
  const error = people.error ?? stored.error;
  if (error)
    return (
      <FailureView
        error={error}
        retry={() => {
          people.retry();
          void stored.refetch();
        }}
      />
    );
  if (!people.items || people.isOld || !stored.data) return <Waiting />;
  if (people.items.length === 0)
    return <Empty title={t('lich.preview-nobody')}>{t('lich.preview-nobody-text')}</Empty>;
  return (
    <>
      <RosterForm month={month} people={people.items} stored={stored.data.items} mayWrite={mayWrite} />
      <MoreButton {...people.more} />
      <SaveButton
        name={t('lich.roster')}
        source={{ load: people.more.load, columns: rosterColumns(month, stored.data.items) }}
      />
    </>
  );
}
