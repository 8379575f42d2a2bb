import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { lazily } from '../../../parts/lazily.js';
import { NotPermitted } from '../../not-permitted.js';
import { AssignmentsPart } from './assignments-part.js';
import { schedulesAddressOf, schedulesParametersOf, type SchedulesAddress, type SchedulesView } from './schedules-address.js'; // prettier-ignore
import { SchedulesPart } from './schedules-part.js';
import './schedules.css';

const Editing = lazily(async () => (await import('./editing.js')).Editing);
const MonthPart = lazily(async () => (await import('./month-part.js')).MonthPart);
const RosterPart = lazily(async () => (await import('./roster-part.js')).RosterPart);
const ReceptionPart = lazily(async () => (await import('./reception-part.js')).ReceptionPart);

/** Schedules, whom they bind, who works when, the Saturdays, and when desks are open. */
export function SchedulesPage() {
  const t = useTranslate();
  const { permissions, grants } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const [said, setSaid] = useState<string | null>(null);
  const shown = schedulesAddressOf(parameters);
  const { view, editing } = shown;
  const mayWrite = permissions.includes('schedules:write');
  // A schedule may bind anybody: only who writes everywhere changes one. The service decides.
  const mayChange = mayWrite && grants.some(({ unitId }) => unitId === null);
  const show = (change: Partial<SchedulesAddress>): void => {
    setSaid(null);
    setParameters(schedulesParametersOf({ ...shown, ...change }));
  };
  if (!permissions.includes('schedules:read')) return <NotPermitted title={t('hr.schedules-title')} />;
  const names: Readonly<Record<SchedulesView, string>> = {
    schedules: t('lich.view-schedules'),
    month: t('lich.view-month'),
    roster: t('lich.roster'),
    reception: t('lich.reception'),
  };
  return (
    <>
      <PageHeading title={t('hr.schedules-title')} />
      {editing === null ? (
        <>
          <div className="stack-close">
          <nav className="row parts" aria-label={t('lich.parts')}>
            {(Object.keys(names) as SchedulesView[]).map((key) => (
              <Link
                key={key}
                className="part"
                preventScrollReset
                to={{ search: new URLSearchParams(schedulesParametersOf({ view: key, editing: null })).toString() }}
                {...(view === key && { 'aria-current': 'page' as const })}
                onClick={() => setSaid(null)}
              >
                {names[key]}
              </Link>
            ))}
          </nav>
          <div role="status">{said !== null && <p className="said">{said}</p>}</div>
          </div>
          {view === 'schedules' && (
            <>
              <SchedulesPart
                mayChange={mayChange}
                onAdd={() => show({ editing: 'schedule' })}
                onChange={(code) => show({ editing: { code } })}
              />
              <AssignmentsPart mayWrite={mayWrite} onAdd={() => show({ editing: 'binding' })} />
            </>
          )}
          {view === 'month' && <MonthPart />}
          {view === 'roster' && <RosterPart mayWrite={mayWrite} />}
          {view === 'reception' && <ReceptionPart mayWrite={mayWrite} />}
        </>
      ) : (
        <Editing
          editing={editing}
          onClose={() => show({ editing: null })}
          onSaved={(sentence) => {
            show({ editing: null });
            setSaid(sentence);
          }}
        />
      )}
    </>
  );
} // prettier-ignore
