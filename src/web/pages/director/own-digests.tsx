import { useState } from 'react';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { Section } from '../../parts/section.js';
import { ownUnit } from './director-address.js';
import { UnitFilter } from '../hr/unit-filter.js';
import { DigestsPart } from './digests-part.js';

/** The digests of a unit to be chosen, at first the caller's own. */
export function OwnDigests() {
  const t = useTranslate();
  const { grants } = useSignedIn();
  const [unitId, setUnitId] = useState(() => ownUnit(grants));
  return (
    <Section title={t('director-digest.title')}>
      <UnitFilter unitId={unitId} onChange={setUnitId} />
      {unitId === null ? (
        <Empty title={t('director-digest.choose')}>{t('director-digest.choose-text')}</Empty>
      ) : (
        <DigestsPart key={unitId} unitId={unitId} />
      )}
    </Section>
  );
}
