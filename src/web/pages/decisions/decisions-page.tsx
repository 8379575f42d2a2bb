import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { ExplanationsToDecide } from './explanations-to-decide.js';
import { FindingsToDecide } from './findings-to-decide.js';
import { MonthsToConfirm } from './months-to-confirm.js';
import { ProposalsToDecide } from './proposals-to-decide.js';
import { RequestsToDecide } from './requests-to-decide.js';
import './decisions.css';

/** Everything that waits for a decision of the caller: explanations, requests, what HR entered, and the month of the own unit. */
export function DecisionsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  return (
    <>
      <PageHeading title={t('decisions.title')} />
      <p className="quiet">{t('decisions.text')}</p>
      <ExplanationsToDecide />
      <FindingsToDecide />
      <RequestsToDecide />
      <ProposalsToDecide />
      {permissions.includes('closings:confirm') && <MonthsToConfirm />}
    </>
  );
}
