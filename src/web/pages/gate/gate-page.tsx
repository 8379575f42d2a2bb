import ArrowLeftOutlined from '@ant-design/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { DeviceActions } from '../devices/device-actions.js';
import '../devices/devices.css';
import { GateFacts } from '../devices/gate-facts.js';
import { OnlineMark } from '../devices/online-mark.js';
import { gateQuery } from '../devices/queries.js';
import { KIOSK_HOST } from '../kiosk/kiosk-host.js';
import { NotPermitted } from '../not-permitted.js';
import { BindReader } from './bind-reader.js';
import { GateEnrolment } from './gate-enrolment.js';
import { GateReaders } from './gate-readers.js';

/** One gate: how it fares, its readers, and how it gets new ones. */
export function GatePage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const { id = '' } = useParams();
  if (!permissions.includes('devices:read')) return <NotPermitted title={t('gates.one')} />;
  return <OneGate key={id} id={id} mayWrite={permissions.includes('devices:write')} />;
}

function OneGate({ id, mayWrite }: { id: string; mayWrite: boolean }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { data: gate, error, refetch } = useQuery(gateQuery(id));
  if (!gate) {
    return (
      <>
        <PageHeading title={t('gates.one')} />
        {error ? <FailureView error={error} retry={() => void refetch()} /> : <Waiting />}
      </>
    );
  }
  // A screen takes the cards itself: nothing is plugged in and bound there.
  const isKiosk = gate.hostName === KIOSK_HOST && gate.readers.length === 0;
  const isEnrolled = gate.lastSeenAt !== null;
  return (
    <>
      <div className="stack-close">
        <Link to="/thiet-bi">
          <ArrowLeftOutlined /> {t('gates.back')}
        </Link>
        <div className="row row-apart">
          <PageHeading title={gate.code}>
            {gate.code} <span className="quiet device-unit">{gate.unitName}</span>
          </PageHeading>
          <OnlineMark isOnline={gate.online} lastSeenAt={gate.lastSeenAt} />
        </div>
      </div>
      {error && <FailureView error={error} retry={() => void refetch()} />}
      {isEnrolled && (
        <Section title={t('gates.health')}>
          <GateFacts gate={gate} />
        </Section>
      )}
      {mayWrite && !isEnrolled && <GateEnrolment id={id} isEnrolled={false} />}
      {isKiosk ? (
        <Section title={t('readers.title')}>
          <p>{t('gates.kiosk')}</p>
        </Section>
      ) : (
        <>
          <GateReaders gate={gate} mayWrite={mayWrite} />
          {mayWrite && <BindReader gate={gate} />}
        </>
      )}
      {mayWrite && isEnrolled && <GateEnrolment id={id} isEnrolled />}
      {mayWrite && (
        <Section title={t('gates.end')}>
          <p className="quiet">{t('gates.end-text')}</p>
          <DeviceActions
            device={{ id, code: gate.code, kind: 'gate' }}
            onRetired={() => void navigate('/thiet-bi')}
          />
        </Section>
      )}
    </>
  );
}
