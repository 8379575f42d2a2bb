import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { DeviceHeading } from './device-heading.js';
import { GateFacts } from './gate-facts.js';
import { OnlineMark } from './online-mark.js';
import type { Gate } from './queries.js';
import { ReaderRow } from './reader-row.js';

/** A gate in the overview: whether it can be heard, what waits there, and each of its readers. */
export function GateCard({ gate }: { gate: Gate }) {
  const t = useTranslate();
  return (
    <article className="panel stack">
      <DeviceHeading
        title={<Link to={`/thiet-bi/${gate.deviceId}`}>{gate.code}</Link>}
        unitName={gate.unitName}
      >
        <OnlineMark isOnline={gate.online} lastSeenAt={gate.lastSeenAt} />
      </DeviceHeading>
      {gate.lastSeenAt === null ? (
        <p className="quiet">{t('gates.not-enrolled')}</p>
      ) : (
        <GateFacts gate={gate} />
      )}
      {gate.readers.length + gate.localReaders.length > 0 ? (
        <ul className="plain-list ruled readers">
          {gate.readers.map((reader) => (
            <ReaderRow key={reader.id} reader={reader} isHeard={gate.online} />
          ))}
          {gate.localReaders.map((reader) => (
            <ReaderRow key={reader.code} reader={reader} isHeard={gate.online}>
              <span className="quiet">{t('gates.local-reader')}</span>
            </ReaderRow>
          ))}
        </ul>
      ) : (
        gate.lastSeenAt !== null && <p className="quiet">{t('gates.no-reader')}</p>
      )}
    </article>
  );
}
