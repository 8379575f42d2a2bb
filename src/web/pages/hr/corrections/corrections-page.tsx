import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { NotPermitted } from '../../not-permitted.js';
import { CorrectionsDone } from './corrections-done.js';
import { CorrectionsWaiting } from './corrections-waiting.js';
import { DayToCorrect } from './day-to-correct.js';

const KEYS = { employeeId: 'nguoi', date: 'ngay' } as const;

/** Punches that HR adds and scans it voids: each proposed by one and decided by another. Person and day stand in the address. */
export function CorrectionsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const employeeId = parameters.get(KEYS.employeeId);
  const date = parameters.get(KEYS.date);
  const choose = (change: Partial<Record<keyof typeof KEYS, string | null>>): void => {
    // From the address as it is: what was chosen a moment ago may not be drawn yet.
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(change) as [keyof typeof KEYS, string | null][]) {
      if (value === null) next.delete(KEYS[name]);
      else next.set(KEYS[name], value);
    }
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  if (!permissions.includes('corrections:read')) return <NotPermitted title={t('hr-mend.title')} />;
  return (
    <>
      <PageHeading title={t('hr-mend.title')} />
      <p className="quiet">{t('hr-mend.text')}</p>
      {permissions.includes('corrections:write') && (
        <DayToCorrect
          employeeId={employeeId}
          date={date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null}
          onEmployee={(id) => choose({ employeeId: id })}
          onDate={(day) => choose({ date: day })}
        />
      )}
      <CorrectionsWaiting />
      <CorrectionsDone />
    </>
  );
}
