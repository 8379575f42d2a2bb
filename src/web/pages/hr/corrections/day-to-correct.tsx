import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../../i18n/language.js';
import { DayField } from '../../../parts/day-field.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Section } from '../../../parts/section.js';
import { Waiting } from '../../../parts/waiting.js';
import { storyOfQuery } from '../hr-queries.js';
import { PersonChoice } from '../person-choice.js';
import { ScansOfDay } from './scans-of-day.js';

/** Somebody's day, with its scans, to add a punch or to void a scan. */
export function DayToCorrect({
  employeeId,
  date,
  onEmployee,
  onDate,
}: {
  employeeId: string | null;
  date: string | null;
  onEmployee: (employeeId: string | null) => void;
  onDate: (date: string | null) => void;
}) {
  const t = useTranslate();
  return (
    <Section title={t('hr-mend.day')}>
      <div className="filters">
        <PersonChoice label={t('hr-mend.person')} employeeId={employeeId} onChange={onEmployee} />
        <DayField label={t('hr-mend.date')} date={date} onChange={onDate} />
      </div>
      {employeeId === null || date === null ? (
        <Empty title={t('hr-mend.choose')}>{t('hr-mend.choose-text')}</Empty>
      ) : (
        <Day key={`${employeeId} ${date}`} employeeId={employeeId} date={date} />
      )}
    </Section>
  );
}

function Day({ employeeId, date }: { employeeId: string; date: string }) {
  const { data, error, refetch } = useQuery(storyOfQuery(employeeId, date));
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  return <ScansOfDay story={data} />;
}
