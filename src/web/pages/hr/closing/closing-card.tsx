import { useQuery } from '@tanstack/react-query';
import { useSignedIn } from '../../../api/me.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Section } from '../../../parts/section.js';
import { Waiting } from '../../../parts/waiting.js';
import { ClosingActions } from './closing-actions.js';
import { closingQuery, readinessQuery, sealingQuery, type Closing } from './closing-queries.js';
import { closingStepsOf } from './closing-steps-of.js';
import { OpenUnits } from './open-units.js';
import { PastSteps } from './past-steps.js';
import { ReportsPart } from './reports-part.js';
import { SealedPart } from './sealed-part.js';
import { SealingPart } from './sealing-part.js';
import { StepLine } from './step-line.js';
import { UnreproduciblePart } from './unreproducible-part.js';
import { WaitsForLine } from './waits-for-line.js';

/** The month of one unit: how far it is, what is open, what can be done now, and its reports. */
export function ClosingCard({ closing, title = closing.unitName }: { closing: Closing; title?: string }) {
  const t = useTranslate();
  const both = useBoth();
  const { permissions } = useSignedIn();
  const detail = useQuery(closingQuery(closing.id));
  const readiness = useQuery(readinessQuery(closing.id));
  const error = detail.error ?? readiness.error;
  const retry = (): void => void Promise.all([detail.refetch(), readiness.refetch()]);
  const { data } = detail;
  const open = readiness.data?.open;
  const sealing = useQuery({ ...sealingQuery(closing.id), enabled: data?.status === 'checked' }).data;
  const isSealing = data?.status === 'checked' && sealing?.state === 'sealing';
  return (
    <Section
      title={title}
      actions={<span className="chip">{both(data?.statusVi ?? closing.statusVi, data?.statusEn ?? closing.statusEn)}</span>}
    >
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !data || !open ? (
        <Waiting />
      ) : (
        <>
          <p className="quiet">
            {t('confirm.period', { from: formatCivilDate(data.fromDate), to: formatCivilDate(data.toDate) })}
          </p>
          <StepLine steps={closingStepsOf(data, open)} />
          {!isSealing && <WaitsForLine closing={data} open={open} />}
          {data.status === 'checked' && sealing && sealing.state !== 'none' && <SealingPart sealing={sealing} />}
          {data.status !== 'sealed' && (
            <section className="stack-close">
              <h3>{t('hr-open.title')}</h3>
              <p className="quiet">{t('confirm.due', { date: formatCivilDate(data.dueOn) })}</p>
              <OpenUnits open={open} month={data.month} />
              <UnitsWithoutHead units={data.units} />
            </section>
          )}
          {data.status === 'checked' && !isSealing && permissions.includes('closings:seal') && <UnreproduciblePart closing={data} />}
          {!isSealing && <ClosingActions closing={data} isReady={open.length === 0} />}
          <SealedPart closing={data} />
          {permissions.includes('reports:export') && <ReportsPart closing={data} />}
          <PastSteps closing={data} />
        </>
      )}
    </Section>
  );
} // prettier-ignore

function UnitsWithoutHead({ units }: { units: readonly { unitName: string; current: boolean; confirmedAt: string | null }[] }) {
  const t = useTranslate();
  const missing = units.filter(({ current }) => !current);
  if (missing.length === 0) return null;
  return (
    <p>
      {t('hr-open.heads', {
        units: missing
          .map(({ unitName, confirmedAt }) => (confirmedAt === null ? unitName : `${unitName} (${t('hr-open.changed')})`))
          .join(', '),
      })}
    </p>
  );
} // prettier-ignore
