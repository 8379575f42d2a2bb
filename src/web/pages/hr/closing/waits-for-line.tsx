import { useTranslate } from '../../../i18n/language.js';
import type { ClosingDetail, OpenMatter } from './closing-queries.js';
import { waitsFor } from './waits-for.js';

/** Whom the month waits for, in a sentence. */
export function WaitsForLine({ closing, open }: { closing: ClosingDetail; open: readonly OpenMatter[] }) {
  const t = useTranslate();
  const waits = waitsFor(closing, open);
  if (waits === null) return <p>{t('hr-waits.nobody')}</p>;
  const { count } = waits;
  const sentences = {
    exceptions: t('hr-waits.exceptions', { count }),
    persons: t('hr-waits.persons', { count }),
    heads: t('hr-waits.heads', { count }),
    check: t('hr-waits.check'),
    seal: t('hr-waits.seal'),
    reopening: t('hr-waits.reopening'),
  };
  return (
    <p>
      <strong>{sentences[waits.of]}</strong>
    </p>
  );
}
