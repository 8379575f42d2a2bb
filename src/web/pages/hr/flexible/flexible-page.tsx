import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { lazily } from '../../../parts/lazily.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { NotPermitted } from '../../not-permitted.js';
import { HR } from '../hr-queries.js';
import { PersonChoice } from '../person-choice.js';
import { ChoiceFilter } from '../staff/choice-filter.js';
import { oneOf, useAddress } from '../staff/use-address.js';
import { flexibleBody } from './flexible-body.js';
import { FlexibleList, type FlexibleState } from './flexible-list.js';

const EnterFlexible = lazily(async () => (await import('./enter-flexible.js')).EnterFlexible);

const states: readonly FlexibleState[] = ['proposed', 'approved', 'rejected', 'all'];

/** Minutes of each day that the law gives people off: proposed by one person, approved by another. */
export function FlexiblePage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const client = useQueryClient();
  const entering = useDialog<true>();
  const [isSent, setIsSent] = useState(false);
  const [said, change] = useAddress({ state: 'xem', employeeId: 'nguoi' });
  if (!permissions.includes('corrections:read')) return <NotPermitted title={t('flex.title')} />;
  const state = oneOf(states, said.state) ?? 'all';
  return (
    <>
      <PageHeading title={t('flex.title')} />
      <p className="quiet">{t('flex.text')}</p>
      <Section
        title={t('flex.list')}
        actions={
          permissions.includes('corrections:write') && (
            <Button type="primary" onClick={() => entering.show(true)}>
              {t('flex.enter')}
            </Button>
          )
        }
      >
        {isSent && <Alert type="success" showIcon role="status" title={t('flex.sent')} />}
        <div className="filters" role="search">
          <ChoiceFilter
            label={t('papers.state')}
            value={state}
            options={[
              { value: 'all', label: t('papers.all') },
              { value: 'proposed', label: t('proposal.proposed') },
              { value: 'approved', label: t('proposal.approved') },
              { value: 'rejected', label: t('proposal.rejected') },
            ]}
            onChange={(value) => change({ state: value === 'all' ? null : value })}
          />
          <PersonChoice
            label={t('flex.person')}
            employeeId={said.employeeId}
            onChange={(employeeId) => change({ employeeId })}
          />
        </div>
        <FlexibleList state={state} employeeId={said.employeeId} />
      </Section>
      {entering.target !== null && (
        <EnterFlexible
          open={entering.open}
          onClose={entering.close}
          onEnter={async (entry) => {
            await answerOf(api.POST('/api/v1/flexible-minutes', { body: flexibleBody(entry) }));
            await client.invalidateQueries({ queryKey: HR });
            setIsSent(true);
          }}
        />
      )}
    </>
  );
}
