import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { GateFacts } from './gate-facts.js';
import { OnlineMark } from './online-mark.js';
import type { Gate } from './queries.js';
import { ReaderRow } from './reader-row.js';

/** A gate in the overview: whether it can be heard, what waits there, and each of its readers. */
export function GateCard({ gate }: { gate: Gate }) {
  const t = useTranslate();
  return (
    <article className="panel stack">
      <div className="row row-apart">
        <h3>
          <Link to={`/thiet-bi/${gate.deviceId}`}>{gate.code}</Link>{' '}
          <span className="quiet device-unit">{gate.unitName}</span>
        </h3>
        <OnlineMark isOnline={gate.online} lastSeenAt={gate.lastSeenAt} />
      </div>
      {gate.lastSeenAt === null ? (
        <p className="quiet">{t('gates.not-enrolled')}</p>
      ) : (
        <GateFacts gate={gate} />
      )}
      {gate.readers.length > 0 ? (
        <ul className="plain-list ruled readers">
          {gate.readers.map((reader) => (
            <ReaderRow key={reader.id} reader={reader} isHeard={gate.online} />
          ))}
        </ul>
      ) : (
        gate.lastSeenAt !== null && <p className="quiet">{t('gates.no-reader')}</p>
      )}
    </article>
  );
}
