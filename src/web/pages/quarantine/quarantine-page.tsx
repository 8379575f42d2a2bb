import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { NotPermitted } from '../not-permitted.js';
import { filtersOf, parametersOf } from './quarantine-filters.js';
import { QuarantinedScans } from './quarantined-scans.js';
import { ShiftScans } from './shift-scans.js';
import { FilterFields } from './filter-fields.js';
import './quarantine.css';

/** Scans whose clock was not believed. What is filtered stands in the address. */
export function QuarantinePage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const filters = filtersOf(parameters);
  if (!permissions.includes('scans:read')) return <NotPermitted title={t('quarantine.title')} />;
  const maySettle = permissions.includes('scans:settle');
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('quarantine.title')} />
        {maySettle && <ShiftScans filters={filters} />}
      </div>
      <p className="quiet">{t('quarantine.text')}</p>
      <FilterFields
        filters={filters}
        onChange={(change) =>
          setParameters(parametersOf({ ...filters, ...change }), { replace: true, preventScrollReset: true })
        }
      />
      <QuarantinedScans filters={filters} maySettle={maySettle} />
    </>
  );
}
