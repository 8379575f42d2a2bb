import { Button } from 'antd';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { lazily } from '../../parts/lazily.js';
import { useDialog } from '../../parts/use-dialog.js';
import { missingScan, type Matter } from '../me/matter.js';
import type { DayStory } from '../me/queries.js';

const ExplainDialog = lazily(async () => (await import('../me/explain-dialog.js')).ExplainDialog);

/** Files the explanation of an exception on behalf of a person whose time to explain is over, or who cannot. */
export function ExplainForPerson({
  employeeId,
  fullName,
  date,
  exception: { kind, sessionId, sentence, sentenceEn },
}: {
  employeeId: string;
  fullName: string;
  date: string;
  exception: DayStory['exceptions'][number];
}) {
  const t = useTranslate();
  const both = useBoth();
  const { permissions, employeeId: self } = useSignedIn();
  const dialog = useDialog<Matter>();
  if (!permissions.includes('findings:decide') || employeeId === self) return null;
  if (sessionId === null || kind === 'unscheduled-work') return null;
  const title = both(sentence, sentenceEn);
  const matter: Matter = {
    date, title, until: null, missing: missingScan(kind), target: { exception: { employeeId, date, sessionId, kind } },
  }; // prettier-ignore
  return (
    <>
      <Button
        aria-label={t('explain.for-person-of', { name: `${fullName}, ${title}` })}
        onClick={() => dialog.show(matter)}
      >
        {t('explain.for-person')}
      </Button>
      {dialog.target !== null && (
        <ExplainDialog
          open={dialog.open}
          matter={dialog.target}
          forPerson={fullName}
          onClose={dialog.close}
        />
      )}
    </>
  );
}
