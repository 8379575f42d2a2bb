import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { scanStates } from '../../me/day-words.js';
import type { DayStory } from '../../me/queries.js';

/** One scan: its time, where it was taken, what became of it; those that count may be voided. */
export function ScanOfDay({
  scan: { time, device, reader, source, state },
  isWaiting,
  onVoid,
}: {
  scan: DayStory['scans'][number];
  isWaiting: boolean;
  onVoid: () => void;
}) {
  const t = useTranslate();
  const place = scanPlace({ device, reader, source }, t);
  const mayVoid = device !== null && (state === 'counted' || state === 'settled');
  return (
    <li className="row row-apart">
      <span className="row">
        <strong className="time">{time}</strong>
        <span className="quiet record-title">{place}</span>
        <span className="chip">{t(isWaiting ? 'hr-mend.void-waits' : scanStates[state])}</span>
      </span>
      {mayVoid && !isWaiting && (
        <Button aria-label={t('hr-mend.void-this', { time })} onClick={onVoid}>
          {t('hr-mend.void')}
        </Button>
      )}
    </li>
  );
}

/** Where a scan was taken, or on which paper it stands. */
export function scanPlace(
  { device, reader, source }: Pick<DayStory['scans'][number], 'device' | 'reader' | 'source'>,
  t: ReturnType<typeof useTranslate>,
): string {
  if (device !== null) return [device, reader].filter(Boolean).join(' / ');
  return t(source === 'paper-sheet' ? 'my-scan.paper' : 'my-scan.by-hand');
}
