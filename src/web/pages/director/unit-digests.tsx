import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { Section } from '../../parts/section.js';
import { DigestsPart } from './digests-part.js';
import { unitQuery } from './director-queries.js';

/** The digests of a unit with all below it. */
export function UnitDigests({ unitId }: { unitId: string }) {
  const t = useTranslate();
  const unit = useQuery(unitQuery(unitId));
  return (
    <Section title={t('director-digest.title-of', { unit: unit.data?.name ?? '…' })}>
      <DigestsPart key={unitId} unitId={unitId} />
    </Section>
  );
}
