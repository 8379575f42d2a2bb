import { useTranslate } from '../../../i18n/language.js';
import { Section } from '../../../parts/section.js';
import { CorrectionList } from './correction-list.js';
import { useCorrections } from './use-corrections.js';

/** What waits for another person. */
export function CorrectionsWaiting() {
  const t = useTranslate();
  return (
    <Section title={t('hr-mend.waiting')}>
      <CorrectionList
        pages={useCorrections('proposed')}
        name={t('hr-mend.waiting')}
        empty={{ title: t('hr-mend.none-waiting'), text: t('hr-mend.none-waiting-text') }}
      />
    </Section>
  );
}
