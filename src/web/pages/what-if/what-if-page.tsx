import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useReportedPeriod } from '../../api/use-reported-period.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { loadOwnSentences } from '../../i18n/own-sentences.js';
import { shownLanguage } from '../../i18n/shown-language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { directorAddressOf, directorParametersOf } from '../director/director-address.js';
import { MonthSwitch } from '../me/month-switch.js';
import { NotPermitted } from '../not-permitted.js';
import '../director/director.css';
import '../me/me.css';
import { WhatIfForm } from './what-if-form.js';
import type { AskWhatIf } from './what-if-request.js';

/** Its words about days are those of the pages about oneself; they come with the first answer. */
const WhatIfAnswer = lazily(async () => {
  const [{ WhatIfAnswer: Loaded }] = await Promise.all([
    import('./what-if-answer.js'),
    loadOwnSentences(shownLanguage(), 'own'),
  ]);
  return Loaded;
});

/** Tries rules and hours on a month that is over, before anybody adopts them. */
export function WhatIfPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  if (!permissions.includes('what-if:run')) return <NotPermitted title={t('what-if.title')} />;
  return <WhatIf />;
}

function WhatIf() {
  const t = useTranslate();
  const { grants, permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const address = directorAddressOf(parameters, todayAt(), grants);
  const period = useReportedPeriod({
    month: address.month,
    ...(address.unitId !== null && { unit: address.unitId }),
  });
  const [asked, setAsked] = useState<{ body: AskWhatIf; turn: number } | null>(null);
  return (
    <div className="director stack">
      <div className="row row-apart">
        <PageHeading title={t('what-if.title')} />
        <span className="no-print">
          <MonthSwitch
            month={address.month}
            dates={period}
            onChange={(month) => {
              setAsked(null);
              setParameters(directorParametersOf({ ...address, month }), { replace: true, preventScrollReset: true });
            }}
          />
        </span>
      </div>
      <p className="quiet">{t('what-if.text')}</p>
      <WhatIfForm
        month={address.month}
        unitId={address.unitId}
        mayReadSchedules={permissions.includes('schedules:read')}
        onAsk={(body) => setAsked((before) => ({ body, turn: (before?.turn ?? 0) + 1 }))}
      />
      {asked !== null && <WhatIfAnswer key={asked.turn} body={asked.body} turn={asked.turn} />}
      <p className="no-print">
        {t('what-if.next')} <Link to="/quy-tac">{t('rules.title')}</Link>
      </p>
    </div>
  );
} // prettier-ignore
