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
import { excuseBody } from './excuse-body.js';
import { ExcuseFilters } from './excuse-filters.js';
import { ExcuseList } from './excuse-list.js';
import { useExcuseFilters } from './use-excuse-filters.js';

const EnterExcuse = lazily(async () => (await import('./enter-excuse.js')).EnterExcuse);

/** Leave papers and other reasons that HR enters for people; another person approves each. */
export function ExcusesPage() {
  const t = useTranslate();
  const [isEntered, setIsEntered] = useState(false);
  const { permissions } = useSignedIn();
  const client = useQueryClient();
  const entering = useDialog<true>();
  const [filters, change] = useExcuseFilters();
  if (!permissions.includes('corrections:read')) return <NotPermitted title={t('hr-nav.excuses')} />;
  return (
    <>
      <PageHeading title={t('hr-nav.excuses')} />
      <p className="quiet">{t('hr-excuses.text')}</p>
      <Section
        title={t('hr-excuses.newest')}
        actions={
          permissions.includes('corrections:write') && (
            <Button type="primary" onClick={() => entering.show(true)}>
              {t('hr-excuses.enter')}
            </Button>
          )
        }
      >
        {isEntered && <Alert type="success" showIcon role="status" title={t('hr-excuses.entered')} />}
        <ExcuseFilters filters={filters} onChange={change} />
        <ExcuseList filters={filters} />
      </Section>
      {entering.target !== null && (
        <EnterExcuse
          open={entering.open}
          onClose={entering.close}
          onEnter={async (entry) => {
            await answerOf(api.POST('/api/v1/excuses', { body: excuseBody(entry) }));
            await client.invalidateQueries({ queryKey: HR });
            setIsEntered(true);
          }}
        />
      )}
    </>
  );
}
