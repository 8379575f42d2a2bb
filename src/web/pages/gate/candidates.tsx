import { Button } from 'antd';
import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { driverNames } from './driver-names.js';

export type Candidate = components['schemas']['ReaderCandidateView'];

/** What is plugged in at the gate and could be bound. */
export function Candidates({
  gate: { online, candidates },
  starting,
  onChoose,
  onDeclare,
}: {
  gate: components['schemas']['GateDetail'];
  starting: string | null;
  onChoose: (candidate: Candidate) => void;
  onDeclare: (candidate: Candidate) => void;
}) {
  const t = useTranslate();
  if (!online) return <Empty title={t('bind.offline')}>{t('bind.offline-text')}</Empty>;
  if (candidates.length === 0) return <Empty title={t('bind.none')}>{t('bind.none-text')}</Empty>;
  return (
    <>
      <p className="quiet">{t('bind.choose')}</p>
      <ul className="plain-list ruled">
        {candidates.map((candidate) => (
          <li key={candidate.id} className="row row-apart">
            <span className="stack-close">
              <strong className="record-title">{candidate.name}</strong>
              <span className="quiet record-title">
                {[t(driverNames[candidate.driver]), usbId(candidate), candidate.port, candidate.path]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
              {candidate.boundAs !== null && <span>{t('bind.bound', { code: candidate.boundAs })}</span>}
            </span>
            {candidate.driver === 'vendor-hid' ? (
              <Button
                aria-label={t('declare.open-of', { name: candidate.name })}
                onClick={() => onDeclare(candidate)}
              >
                {t('declare.open')}
              </Button>
            ) : (
              <Button
                type="primary"
                loading={starting === candidate.id}
                aria-label={t('bind.start-at', { name: candidate.name })}
                onClick={() => onChoose(candidate)}
              >
                {t('bind.start')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** As `lsusb` and labels write it: `FFFF:0035`. */
function usbId({ vendorId, productId }: Candidate): string | null {
  if (vendorId === null || productId === null) return null;
  return [vendorId, productId].map((part) => part.toString(16).toUpperCase().padStart(4, '0')).join(':');
}
