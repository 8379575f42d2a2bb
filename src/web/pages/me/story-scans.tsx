import { useTranslate } from '../../i18n/language.js';
import { scanRoles, scanStates } from './day-words.js';
import type { DayStory } from './queries.js';
import { StoryPart } from './story-part.js';

type Scan = DayStory['scans'][number];

/** The scans of the day with what became of each; those of the days beside it are folded away. */
export function StoryScans({ story: { scans, date } }: { story: DayStory }) {
  const t = useTranslate();
  const beside = scans.filter(({ role, time }) => role === null && /[+-]\d$/.test(time));
  const own = scans.filter((scan) => !beside.includes(scan));
  return (
    <StoryPart title={t('story.scans')}>
      {own.length === 0 ? (
        <p className="quiet">{t('story.no-scans', { date: date.split('-').reverse().join('/') })}</p>
      ) : (
        <Scans scans={own} />
      )}
      {beside.length > 0 && (
        <details>
          <summary>{t('story.beside', { count: beside.length })}</summary>
          <Scans scans={beside} />
        </details>
      )}
    </StoryPart>
  );
}

function Scans({ scans }: { scans: readonly Scan[] }) {
  const t = useTranslate();
  return (
    <ul className="plain-list ruled story-scans">
      {scans.map(({ id, time, device, reader, source, state, role }) => {
        const place = device === null ? t('my-scan.by-hand') : [device, reader].filter(Boolean).join(' / ');
        const what = state === 'counted' || state === 'settled' ? roleOf(role) : null;
        const [, clock = time, other] = /^(.*?)([+-]\d)?$/.exec(time) ?? [];
        return (
          <li key={id} className="row row-apart">
            <span className="row">
              <strong className="time">{clock}</strong>
              {other !== undefined && (
                <span>{t(other.startsWith('+') ? 'my-scan.day-after' : 'my-scan.day-before')}</span>
              )}
              <span className="quiet record-title">
                {source === 'paper-sheet' ? t('my-scan.paper') : place}
              </span>
            </span>
            <span className="row">
              <span className="chip">{t(scanStates[state])}</span>
              {what !== null && <span className="quiet">{t(what)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function roleOf(role: Scan['role']) {
  return role === null ? 'my-scan.other-day' : scanRoles[role];
}
