import { loadOwnSentences } from '../../i18n/own-sentences.js';
import { shownLanguage } from '../../i18n/shown-language.js';
import { lazily } from '../../parts/lazily.js';
import { useInSight } from './use-in-sight.js';

const Recipients = lazily(async () => {
  const [{ Recipients: Loaded }] = await Promise.all([
    import('../admin/recipients.js'),
    loadOwnSentences(shownLanguage(), 'admin'),
  ]);
  return Loaded;
});

/** Who gets the reports; it comes when one comes near the end of the page. */
export function RecipientsPart() {
  const [place, isSeen] = useInSight<HTMLDivElement>();
  return <div ref={place}>{isSeen && <Recipients />}</div>;
}
