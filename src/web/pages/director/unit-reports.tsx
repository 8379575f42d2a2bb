import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { closingsOfMonthQuery } from '../hr/closing/closing-queries.js';
import { ReportsPart } from '../hr/closing/reports-part.js';
import { unitQuery } from './director-queries.js';

/** Reports of a unit whose month is not closed on its own: the closing of a unit shows its own reports. */
export function UnitReports({ month, unitId, mayReadClosings }: { month: string; unitId: string; mayReadClosings: boolean }) {
  const t = useTranslate();
  const unit = useQuery(unitQuery(unitId));
  const closings = useQuery({ ...closingsOfMonthQuery(month), enabled: mayReadClosings });
  if (mayReadClosings && !closings.data) return null;
  if (closings.data?.items.some((closing) => closing.unitId === unitId)) return null;
  return (
    <Section title={t('director.reports-of', { unit: unit.data?.name ?? '…' })}>
      <ReportsPart closing={{ unitId, month }} />
    </Section>
  );
} // prettier-ignore
