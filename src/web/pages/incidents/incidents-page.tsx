import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { NotPermitted } from '../not-permitted.js';
import { Outages } from './outages.js';
import { SheetTimes } from './sheet-times.js';

const PaperSheet = lazily(async () => (await import('./paper-sheet.js')).PaperSheet);

/** When readers were out of order: proposals to decide, and the paper sheet, printed and typed in. */
export function IncidentsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('corrections:read')) return <NotPermitted title={t('incidents.title')} />;
  const mayDecide = permissions.includes('corrections:decide');
  return (
    <>
      <PageHeading title={t('incidents.title')} />
      <p className="quiet">{t('incidents.text')}</p>
      <Outages mayDecide={mayDecide} mayPropose={permissions.includes('corrections:write')} />
      <SheetTimes mayDecide={mayDecide} />
      <PaperSheet mayEnter={permissions.includes('corrections:write')} />
    </>
  );
}
