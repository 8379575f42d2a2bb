import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { AddHold } from './add-hold.js';
import { LegalHoldRow } from './legal-hold-row.js';
import type { LegalHold } from './retention-query.js';
import { lazily } from '../../parts/lazily.js';

const LiftHold = lazily(async () => (await import('./lift-hold.js')).LiftHold);

/** What must stay although its time is over. */
export function LegalHolds({ holds, mayWrite }: { holds: readonly LegalHold[]; mayWrite: boolean }) {
  const t = useTranslate();
  const lifting = useDialog<LegalHold>();
  return (
    <Section title={t('holds.title')} actions={mayWrite && <AddHold />}>
      {holds.length === 0 ? (
        <Empty title={t('holds.none')}>{t('holds.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {holds.map((hold) => (
            <LegalHoldRow
              key={hold.id}
              hold={hold}
              {...(mayWrite && hold.liftedAt === null && { onLift: () => lifting.show(hold) })}
            />
          ))}
        </ul>
      )}
      {lifting.target !== null && (
        <LiftHold open={lifting.open} hold={lifting.target} onClose={lifting.close} />
      )}
    </Section>
  );
}
