import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import { Button } from 'antd';
import { useState } from 'react';
import { useScanStream } from '../../api/scan-stream.js';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';
import { StreamMark } from '../live-scans/stream-mark.js';
import { isWhole, liveCard, withLive, type UnknownCard } from '../unknown-cards/unknown-card.js';
import { useCardNames } from '../unknown-cards/use-card-names.js';

/** Listens for a card that nobody holds while the dialog stands; the first one, or whichever is chosen, is the card to give. */
export function ScanHere({
  card,
  onCard,
}: {
  card: UnknownCard | null;
  onCard: (card: UnknownCard | null) => void;
}) {
  const t = useTranslate();
  const namesOf = useCardNames();
  const [shown, setShown] = useState<readonly UnknownCard[]>([]);
  const state = useScanStream((scan) => {
    const seen = liveCard(scan);
    if (seen !== null && isWhole(seen)) setShown((before) => withLive(before, [seen]));
  });
  return (
    <section className="scan-here stack-close" aria-label={t('badges.scan')} aria-live="polite">
      <span className="row row-apart">
        <strong>{t('badges.scan')}</strong>
        <StreamMark state={state} />
      </span>
      {card !== null ? (
        <span className="row row-apart">
          <StatusMark tone="good" icon={<CheckCircleFilled />}>
            {t('badges.taken', { number: namesOf(card)[0], place: card.reader ?? card.deviceCode })}
          </StatusMark>
          <Button onClick={() => onCard(null)}>{t('badges.other-card')}</Button>
        </span>
      ) : (
        <>
          <span className="quiet">{t('badges.scan-text')}</span>
          {shown.length === 0 ? (
            <span className="quiet">{t('badges.scan-here')}</span>
          ) : (
            <span className="row">
              {shown.map((each) => (
                <Button key={each.credential} onClick={() => onCard(each)}>
                  {t('badges.take', { number: namesOf(each)[0] })}
                </Button>
              ))}
            </span>
          )}
        </>
      )}
    </section>
  );
}
