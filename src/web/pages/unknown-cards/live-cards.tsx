import { useScanStream } from '../../api/scan-stream.js';
import { useTranslate } from '../../i18n/language.js';
import { StreamMark } from '../live-scans/stream-mark.js';
import { liveCard, type UnknownCard } from './unknown-card.js';

/** Tells of unknown cards as they are shown, and whether it listens. */
export function LiveCards({ onCard, onGap }: { onCard: (card: UnknownCard) => void; onGap: () => void }) {
  const t = useTranslate();
  const state = useScanStream((scan) => {
    const card = liveCard(scan);
    if (card !== null) onCard(card);
  }, onGap);
  return (
    <p className="row">
      <StreamMark state={state} /> <span className="quiet">{t('unknown.scan-now')}</span>
    </p>
  );
}
