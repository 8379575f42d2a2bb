import { useState } from 'react';
import { useScanStream, type LiveScan } from '../../api/scan-stream.js';
import { formatClock } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { StreamMark } from './stream-mark.js';
import './live-scans.css';

const SHOWN = 6;

/** The last scans in the caller's scope, as they happen; nothing of what was before the page was opened. */
export function LiveScans() {
  const t = useTranslate();
  const [scans, setScans] = useState<readonly (LiveScan & { readonly id: string })[]>([]);
  const state = useScanStream((scan, id) =>
    setScans((before) => [{ ...scan, id }, ...before.filter((each) => each.id !== id)].slice(0, SHOWN)),
  );
  return (
    <Section title={t('live.title')} actions={<StreamMark state={state} />}>
      {scans.length === 0 ? (
        <p className="quiet">{t('live.none')}</p>
      ) : (
        <ol className="plain-list live-scans">
          {scans.map((scan) => (
            <li key={scan.id}>
              <time dateTime={scan.scannedAt}>{formatClock(scan.scannedAt)}</time>
              <span className="stack-close live-who">
                <strong>{scan.employee?.fullName ?? t('live.unknown-card')}</strong>
                <span className="quiet">
                  {[scan.employee?.code ?? scan.unknownCard?.credential, scan.reader ?? scan.deviceCode]
                    .filter((part) => part !== undefined)
                    .join(' · ')}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
