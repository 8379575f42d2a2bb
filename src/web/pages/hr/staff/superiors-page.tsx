import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { NotPermitted } from '../../not-permitted.js';
import { ChainsPart } from './chains-part.js';
import { DelegationsPart } from './delegations-part.js';
import { SuperiorsPart } from './superiors-part.js';

/** Who decides on whose explanations and requests: heads of units, substitutes, the steps of requests, and who stands in. */
export function SuperiorsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('superiors:write')) return <NotPermitted title={t('hr-nav.superiors')} />;
  return (
    <>
      <PageHeading title={t('hr-nav.superiors')} />
      <p className="quiet">{t('hr-superiors.text')}</p>
      <SuperiorsPart />
      {permissions.includes('corrections:read') && <ChainsPart />}
      <DelegationsPart />
    </>
  );
}
