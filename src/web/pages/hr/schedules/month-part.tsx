import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { Section } from '../../../parts/section.js';
import { Waiting } from '../../../parts/waiting.js';
import { destinationsOf } from '../../destinations.js';
import { SchedulePreview } from './schedule-preview.js';
import { assignmentsQuery } from './schedules-queries.js';

const WHAT_IF = '/thu-truoc';

/** Who works when in a month, as it is saved. */
export function MonthPart() {
  const t = useTranslate();
  const me = useSignedIn();
  const { data, isPending } = useQuery(assignmentsQuery(null));
  const whatIf = destinationsOf(me).find(({ path }) => path === WHAT_IF);
  return (
    <Section title={t('lich.view-month')}>
      <p className="quiet">{t('lich.month-text')}</p>
      {isPending ? (
        <Waiting />
      ) : (
        <SchedulePreview firstUnit={data?.items.find(({ unitId }) => unitId !== null)?.unitId ?? null} />
      )}
      {whatIf && (
        <p>
          {t('lich.what-if')} <Link to={whatIf.path}>{t(whatIf.title)}</Link>
        </p>
      )}
    </Section>
  );
}
