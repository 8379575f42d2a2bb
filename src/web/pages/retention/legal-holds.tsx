import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { AddHold } from './add-hold.js';
import { LegalHoldRow } from './legal-hold-row.js';
import { RETENTION, type LegalHold } from './retention-query.js';

/** What must stay although its time is over. */
export function LegalHolds({ holds, mayWrite }: { holds: readonly LegalHold[]; mayWrite: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const lifting = useDialog<LegalHold>();
  const lift = async ({ reason }: { readonly reason: string }): Promise<void> => {
    const params = { path: { id: lifting.target?.id ?? '' } };
    await answerOf(api.POST('/api/v1/retention/holds/{id}/lift', { params, body: { reason } }));
    await client.invalidateQueries({ queryKey: RETENTION });
  };
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
        <FormDialog<{ readonly reason: string }>
          open={lifting.open}
          title={t('holds.lift-of', { document: lifting.target.document })}
          submit={t('holds.lift')}
          danger
          onClose={lifting.close}
          onSubmit={lift}
        >
          <p>{t('holds.lift-effect')}</p>
          <ReasonField example={t('holds.lift-example')} />
        </FormDialog>
      )}
    </Section>
  );
}
