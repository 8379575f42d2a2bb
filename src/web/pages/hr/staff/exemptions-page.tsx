import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useSignedIn } from '../../../api/me.js';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { usePeriod } from '../../../i18n/use-period.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { NotPermitted } from '../../not-permitted.js';
import { PersonChoice } from '../person-choice.js';
import { EXEMPTIONS, type Exemption } from './staff-queries.js';
import { useAddress } from './use-address.js';
import { SaveItems } from '../../../parts/save-items.js';
import type { Columns } from '../../../parts/save/columns.js';

const AddExemption = lazily(async () => (await import('./add-exemption.js')).AddExemption);
const EndExemption = lazily(async () => (await import('./end-exemption.js')).EndExemption);

/** Why somebody is exempt is in no file either. */
const columns: Columns<Exemption> = ({ t }) => [
  [t('people.name'), ({ fullName }) => fullName],
  [t('people.code'), ({ employeeCode }) => employeeCode],
  [t('save.from'), ({ from }) => ({ date: from })],
  [t('save.until'), ({ until }) => until && { date: until }],
  [t('save.document'), ({ document }) => document],
  [t('save.who'), ({ enteredBy }) => enteredBy],
  [t('save.at'), ({ enteredAt }) => ({ at: enteredAt })],
];

/**
 * Who need not wear the uniform or the badge. Why is asked for once, when it is entered, because the rules hang on it; it is shown nowhere,
 * here neither: a list on a screen in an office is read over shoulders.
 */
export function ExemptionsPage() {
  const t = useTranslate();
  const [isSaved, setIsSaved] = useState(false);
  const { permissions } = useSignedIn();
  const client = useQueryClient();
  const adding = useDialog<true>();
  const ending = useDialog<Exemption>();
  const [{ employeeId }, change] = useAddress({ employeeId: 'nguoi' });
  const mayRead = permissions.includes('health:read');
  const { data, error, refetch } = useQuery({
    queryKey: [...EXEMPTIONS, employeeId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/exemptions', { params: { query: employeeId === null ? {} : { employeeId } } }),
      ),
    enabled: mayRead,
  });
  if (!mayRead) return <NotPermitted title={t('hr-nav.exemptions')} />;
  const changed = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: EXEMPTIONS });
    setIsSaved(true);
  };
  return (
    <>
      <PageHeading title={t('hr-nav.exemptions')} />
      <p className="quiet">{t('hr-exempt.text')}</p>
      <Section
        title={t('hr-exempt.list')}
        actions={
          <Button type="primary" onClick={() => adding.show(true)}>
            {t('hr-exempt.add')}
          </Button>
        }
      >
        {isSaved && <Alert type="success" showIcon role="status" title={t('hr-exempt.saved')} />}
        <div className="filters">
          <PersonChoice
            label={t('hr-exempt.person')}
            employeeId={employeeId}
            onChange={(id) => change({ employeeId: id })}
          />
        </div>
        {error ? (
          <FailureView error={error} retry={() => void refetch()} />
        ) : !data ? (
          <Waiting />
        ) : data.items.length === 0 ? (
          <Empty title={t('hr-exempt.none')}>{t('hr-exempt.none-text')}</Empty>
        ) : (
          <ul className="plain-list ruled">
            {data.items.map((item) => (
              <ExemptionRow key={item.id} item={item} onEnd={() => ending.show(item)} />
            ))}
          </ul>
        )}
        <SaveItems name={t('hr-exempt.list')} items={data?.items ?? []} columns={columns} />
      </Section>
      {adding.target !== null && <AddExemption open={adding.open} onClose={adding.close} onAdded={changed} />}
      {ending.target !== null && (
        <EndExemption open={ending.open} exemption={ending.target} onClose={ending.close} onEnded={changed} />
      )}
    </>
  );
}

function ExemptionRow({ item, onEnd }: { item: Exemption; onEnd: () => void }) {
  const t = useTranslate();
  const period = usePeriod();
  const { fullName, employeeCode, from, until, document, enteredBy, enteredAt } = item;
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{fullName}</strong>
          <span className="chip">{t('hr-exempt.exempt')}</span>
        </span>
        <span>
          {[employeeCode, period({ from, until }, formatCivilDate), t('hr-day.document', { document })].join(
            ' · ',
          )}
        </span>
        <span className="quiet">
          {t('hr-exempt.entered', { who: enteredBy, at: formatInstant(enteredAt) })}
        </span>
      </span>
      {until === null && (
        <Button aria-label={t('hr-exempt.end-of', { name: fullName })} onClick={onEnd}>
          {t('hr-exempt.end')}
        </Button>
      )}
    </li>
  );
}
