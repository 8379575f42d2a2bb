import { useTranslate } from '../../i18n/language.js';
import { scanRoles, scanStates } from './day-words.js';
import type { DayStory } from './queries.js';
import { StoryPart } from './story-part.js';

type Scan = DayStory['scans'][number];

/** The scans of the day with what became of each; those of the days beside it are folded away. */
export function StoryScans({ story: { scans, date, moments } }: { story: DayStory }) {
  const t = useTranslate();
  const beside = scans.filter(({ role, time }) => role === null && /[+-]\d$/.test(time));
  const own = scans.filter((scan) => !beside.includes(scan));
  return (
    <StoryPart title={t('story.scans')}>
      {own.length === 0 ? (
        <p className="quiet">{t('story.no-scans', { date: date.split('-').reverse().join('/') })}</p>
      ) : (
        <Scans scans={own} moments={moments} />
      )}
      {beside.length > 0 && (
        <details>
          <summary>{t('story.beside', { count: beside.length })}</summary>
          <Scans scans={beside} moments={moments} />
        </details>
      )}
    </StoryPart>
  );
}

function Scans({ scans, moments }: { scans: readonly Scan[]; moments: DayStory['moments'] }) {
  const t = useTranslate();
  return (
    <ul className="plain-list ruled story-scans">
      {scans.map(({ id, time, device, place, reader, source, state, role }) => {
        const where =
          device === null
            ? t('my-scan.by-hand')
            : reader === null
              ? t('my-scan.at-device', { place: place ?? '', device })
              : t('my-scan.at-reader', { place: place ?? '', reader });
        const direction = moments.find(({ at }) => at === time)?.direction;
        const what = state === 'counted' || state === 'settled' ? roleOf(role, direction) : null;
        const [, clock = time, other] = /^(.*?)([+-]\d)?$/.exec(time) ?? [];
        return (
          <li key={id} className="row row-apart">
            <span className="row">
              <strong className="time">{clock}</strong>
              {other !== undefined && (
                <span>{t(other.startsWith('+') ? 'my-scan.day-after' : 'my-scan.day-before')}</span>
              )}
              <span className="quiet record-title">
                {source === 'paper-sheet' ? t('my-scan.paper') : where}
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

function roleOf(role: Scan['role'], direction: 'in' | 'out' | undefined) {
  if (role === null) return 'my-scan.other-day';
  if (role === 'matched' && direction !== undefined) return direction === 'in' ? 'my-scan.in' : 'my-scan.out';
  return scanRoles[role];
}
