import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { readMoment } from '../../i18n/read-moment.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { MomentField } from '../../parts/moment-field.js';
import { ReasonField } from '../../parts/reason-field.js';
import { UnitField } from '../../parts/unit-field.js';
import { INCIDENTS } from './incidents-words.js';

interface Values {
  readonly unitId: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

/** Proposes that a unit could not badge in for a while, where no reader said so itself; another person decides. */
export function DeclareOutage({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslate();
  const client = useQueryClient();
  return (
    <FormDialog<Values>
      open={open}
      title={t('outages.declare')}
      submit={t('outages.send')}
      onClose={onClose}
      onSubmit={async ({ from, until, ...values }) => {
        const body = { ...values, from: readMoment(from) ?? '', until: readMoment(until) ?? '' };
        await answerOf(api.POST('/api/v1/excuses/device-outages', { body }));
        await client.invalidateQueries({ queryKey: INCIDENTS });
      }}
    >
      <p className="quiet">{t('outages.declare-text')}</p>
      <UnitField />
      <div className="pair">
        <MomentField name="from" label={t('outages.from')} withTime />
        <MomentField name="until" label={t('outages.until')} withTime />
      </div>
      <ReasonField example={t('outages.example')} />
    </FormDialog>
  );
}
