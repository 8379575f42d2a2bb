import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { LiveScans } from '../live-scans/live-scans.js';
import { NotPermitted } from '../not-permitted.js';
import { AddDevice } from './add-device.js';
import { Gates } from './gates.js';
import { OtherDevices } from './other-devices.js';
import { PendingTerminals } from './pending-terminals.js';
import { Terminals } from './terminals.js';
import './devices.css';

/** All that reports scans, and how it fares, in one look. */
export function DevicesPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('devices:read')) return <NotPermitted title={t('devices.title')} />;
  const mayWrite = permissions.includes('devices:write');
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('devices.title')} />
        {mayWrite && <AddDevice />}
      </div>
      {mayWrite && <PendingTerminals />}
      <Gates mayWrite={mayWrite} />
      <Terminals mayWrite={mayWrite} />
      <OtherDevices mayWrite={mayWrite} />
      {permissions.includes('scans:read') && <LiveScans />}
    </>
  );
}
