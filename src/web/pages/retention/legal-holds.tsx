import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { AddHold } from './add-hold.js';
import { LegalHoldRow } from './legal-hold-row.js';
import type { LegalHold } from './retention-query.js';
import { lazily } from '../../parts/lazily.js';
import { SaveItems } from '../../parts/save-items.js';
import type { Columns } from '../../parts/save/columns.js';

const LiftHold = lazily(async () => (await import('./lift-hold.js')).LiftHold);

const columns: Columns<LegalHold> = ({ t }) => [
  [t('common.reason'), ({ reason }) => reason],
  [t('save.from'), ({ fromDate }) => ({ date: fromDate })],
  [t('save.until'), ({ untilDate }) => untilDate && { date: untilDate }],
  [t('holds.one-person'), ({ employeeId }) => (employeeId === null ? null : t('save.yes'))],
  [t('save.document'), ({ document }) => document],
  [t('save.who'), ({ setBy }) => setBy],
  [t('save.at'), ({ setAt }) => ({ at: setAt })],
  [t('save.ended'), ({ liftedAt }) => liftedAt && { at: liftedAt }],
  [t('save.ended-by'), ({ liftedBy }) => liftedBy],
  [t('save.decision'), ({ liftedReason }) => liftedReason],
];

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
      <SaveItems name={t('holds.title')} items={holds} columns={columns} />
      {lifting.target !== null && (
        <LiftHold open={lifting.open} hold={lifting.target} onClose={lifting.close} />
      )}
    </Section>
  );
}
