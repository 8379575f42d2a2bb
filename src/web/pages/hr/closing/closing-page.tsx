import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { loadOwnSentences } from '../../../i18n/own-sentences.js';
import { shownLanguage } from '../../../i18n/shown-language.js';
import { todayAt } from '../../../i18n/today.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { addMonths } from '../../me/month-grid.js';
import { MonthSwitch } from '../../me/month-switch.js';
import { NotPermitted } from '../../not-permitted.js';
import { ClosingCard } from './closing-card.js';
import { closingsOfMonthQuery } from './closing-queries.js';
import { SaveItems } from '../../../parts/save-items.js';
import { closingColumns } from './closing-columns.js';

const OwnDigests = lazily(async () => {
  const [{ OwnDigests: Loaded }] = await Promise.all([
    import('../../director/own-digests.js'),
    loadOwnSentences(shownLanguage(), 'director'),
  ]);
  return Loaded;
});
const OpenMonth = lazily(async () => (await import('./open-month.js')).OpenMonth);

const MONTH = 'thang';

/** The months that are being closed, unit by unit. The month stands in the address; at first it is the one that is over. */
export function ClosingPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const opening = useDialog<string>();
  const named = parameters.get(MONTH) ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(named) ? named : addMonths(todayAt().slice(0, 7), -1);
  const mayRead = permissions.includes('closings:read');
  const { data, error, refetch } = useQuery({ ...closingsOfMonthQuery(month), enabled: mayRead });
  const mayOpen = permissions.includes('closings:check');
  const [year = '', number = ''] = month.split('-');
  if (!mayRead) return <NotPermitted title={t('hr.closing-title')} />;
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('hr.closing-title')} />
        <MonthSwitch
          month={month}
          onChange={(other) => setParameters({ [MONTH]: other }, { replace: true, preventScrollReset: true })}
        />
      </div>
      <div className="row row-apart">
        <p className="quiet">{t('hr-closing.text')}</p>
        {mayOpen && (
          <Button type={data?.items.length === 0 ? 'primary' : 'default'} onClick={() => opening.show(month)}>
            {t('hr-closing.open-one')}
          </Button>
        )}
      </div>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('hr-closing.none', { month: number, year })}>
          {t(mayOpen ? 'hr-closing.none-text' : 'hr-closing.none-wait')}
        </Empty>
      ) : (
        data.items.map((closing) => <ClosingCard key={closing.id} closing={closing} />)
      )}
      <SaveItems name={t('hr.closing-title')} items={data?.items ?? []} columns={closingColumns} />
      {permissions.includes('reports:export') && <OwnDigests />}
      {opening.target !== null && (
        <OpenMonth open={opening.open} month={opening.target} onClose={opening.close} />
      )}
    </>
  );
}
