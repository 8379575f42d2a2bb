import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { SaveButton } from '../../parts/save-button.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { AgencyDrawer } from './agency-drawer.js';
import { Replacements } from './replacements.js';

type Agency = components['schemas']['SendingAgencyView'];

/** Agencies that send people here: who stands for each, whom it sends, and who comes in whose place. */
export function AgenciesPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const mayOpen = permissions.includes('employees:read') && permissions.includes('badges:read');
  if (!mayOpen) return <NotPermitted title={t('agencies.title')} />;
  return (
    <>
      <PageHeading title={t('agencies.title')} />
      <p className="quiet">{t('agencies.text')}</p>
      <Replacements mayBind={permissions.includes('badges:write')} />
      <Agencies mayGrant={permissions.includes('accounts:write')} />
    </>
  );
}

function Agencies({ mayGrant }: { mayGrant: boolean }) {
  const t = useTranslate();
  const [parameters, setParameters] = useSearchParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['employees', 'agencies'],
    queryFn: () => answerOf(api.GET('/api/v1/sending-agencies')),
  });
  const chosen = parameters.get('co-quan');
  return (
    <Section title={t('agencies.title')}>
      <p className="quiet">
        {t('agencies.contact-hint')} {mayGrant && <Link to="/nguoi-dung">{t('accounts.title')}</Link>}
      </p>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('agencies.none')}>{t('agencies.none-text')}</Empty>
      ) : (
        <>
          <ul className="plain-list ruled">
            {data.items.map((agency) => (
              <li key={agency.id} className="stack-close">
                <span className="record-title">
                  <Button
                    type="link"
                    className="name-link"
                    onClick={() => setParameters({ 'co-quan': agency.id }, { preventScrollReset: true })}
                  >
                    {agency.name}
                  </Button>
                </span>
                <span className="quiet">
                  {[t('agencies.sends', { count: agency.people }), ...contactsOf(agency, t)].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <SaveButton
            name={t('agencies.title')}
            source={{
              load: () => Promise.resolve({ items: data.items, nextCursor: null }),
              columns: (words) => [
                [words.t('save.name'), ({ name }: Agency) => name],
                [words.t('save.code'), ({ code }: Agency) => code],
                [t('agencies.people'), ({ people }: Agency) => people],
                [
                  t('agencies.contacts'),
                  ({ contacts }: Agency) => contacts.map(({ displayName }) => displayName).join(', '),
                ],
              ],
            }}
          />
        </>
      )}
      <AgencyDrawer
        id={chosen}
        name={data?.items.find(({ id }) => id === chosen)?.name ?? ''}
        onClose={() => setParameters({}, { replace: true, preventScrollReset: true })}
      />
    </Section>
  );
}

function contactsOf({ name, contacts }: Agency, t: ReturnType<typeof useTranslate>): string[] {
  if (contacts.length === 0) return [t('agencies.no-contact')];
  return contacts.map(({ displayName, unitName }) =>
    unitName === name
      ? t('agencies.contact', { name: displayName })
      : t('agencies.contact-over', { name: displayName, unit: unitName }),
  );
}
