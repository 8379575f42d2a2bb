import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { gatesQuery, terminalsQuery } from '../devices/queries.js';
import { useNow } from '../../parts/use-now.js';
import { deviceCounts } from './device-counts.js';

const EVERY_MS = 5000;

/** How the readers fare in four figures; the page of devices says more. */
export function DeviceHealth() {
  const t = useTranslate();
  const now = useNow(EVERY_MS);
  const gates = useQuery(gatesQuery);
  const terminals = useQuery(terminalsQuery);
  const error = gates.error ?? terminals.error;
  if (error) return <FailureView error={error} retry={() => void Promise.all([gates.refetch(), terminals.refetch()])} />;
  if (!gates.data || !terminals.data) return <Waiting />;
  const counts = deviceCounts(gates.data.items, terminals.data.items, now);
  const figures = [
    { name: t('admin-health.gates'), of: counts.gates },
    { name: t('admin-health.readers'), of: counts.readers },
    { name: t('admin-health.terminals'), of: counts.terminals },
  ];
  return (
    <Section title={t('admin-health.title')} actions={<Link to="/thiet-bi">{t('admin-health.more')}</Link>}>
      <ul className="plain-list health">
        {figures.map(({ name, of }) => (
          <li key={name} className="stack-close">
            <span className="quiet">{name}</span>
            <strong className={of.good < of.count ? 'health-figure mark-bad' : 'health-figure'}>
              {of.count === 0
                ? t('admin-health.none')
                : t('admin-health.of', { good: of.good, count: of.count })}
            </strong>
          </li>
        ))}
      </ul>
    </Section>
  );
} // prettier-ignore
