import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSignedIn } from '../../api/me.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { lazily } from '../../parts/lazily.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { PersonChoice } from '../hr/person-choice.js';
import { ChoiceFilter } from '../hr/staff/choice-filter.js';
import { oneOf, useAddress } from '../hr/staff/use-address.js';
import { NotPermitted } from '../not-permitted.js';
import { ConductList } from './conduct-list.js';
import { reportStates, type ConductReport } from './conduct-queries.js';

const EnterReport = lazily(async () => (await import('./enter-report.js')).EnterReport);

const states = Object.keys(reportStates) as ConductReport['status'][];

/** Complaints that were checked and conclusions of authorities: one person enters them, another confirms. */
export function ConductPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const entering = useDialog<true>();
  const [done, setDone] = useState<MessageKey | null>(null);
  const [said, change] = useAddress({ state: 'xem', employeeId: 'nguoi' });
  if (!permissions.includes('conduct:read')) return <NotPermitted title={t('conduct.title')} />;
  const status = oneOf([...states, 'all'], said.state) ?? 'proposed';
  return (
    <>
      <PageHeading title={t('conduct.title')} />
      <p className="quiet">{t('conduct.text')}</p>
      <Section
        title={t('conduct.list')}
        actions={
          permissions.includes('conduct:report') && (
            <Button type="primary" onClick={() => entering.show(true)}>
              {t('conduct.enter')}
            </Button>
          )
        }
      >
        {done !== null && <Alert type="success" showIcon role="status" title={t(done)} />}
        <div className="filters" role="search">
          <ChoiceFilter
            label={t('papers.state')}
            value={status}
            options={[
              ...states.map((value) => ({ value, label: t(reportStates[value]) })),
              { value: 'all' as const, label: t('papers.all') },
            ]}
            onChange={(state) => change({ state: state === 'proposed' ? null : state })}
          />
          <PersonChoice
            label={t('conduct.person')}
            employeeId={said.employeeId}
            onChange={(employeeId) => change({ employeeId })}
          />
        </div>
        <ConductList status={status} employeeId={said.employeeId} onDone={setDone} />
      </Section>
      {entering.target !== null && (
        <EnterReport
          open={entering.open}
          onClose={entering.close}
          onEntered={() => setDone('conduct.sent')}
        />
      )}
    </>
  );
}
