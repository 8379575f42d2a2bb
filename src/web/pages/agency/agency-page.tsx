import { useQuery } from '@tanstack/react-query';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { inNameOrder, useNameOrder } from '../../parts/name-order.js';
import { SaveButton } from '../../parts/save-button.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { AgencyLeave } from './agency-leave.js';
import { AgencyReplacements } from './agency-replacements.js';
import { ExtractPart } from './extract-part.js';
import '../me/me.css';

export type SentPerson = components['schemas']['SentPersonItem'];

/** The page of the contact of a sending agency: its own people, their leave, their replacements and the sums of a month; nobody else. */
export function AgencyPage() {
  const t = useTranslate();
  const [order] = useNameOrder();
  const { permissions } = useSignedIn();
  const people = useQuery({
    queryKey: ['agency', 'people'],
    queryFn: () => answerOf(api.GET('/api/v1/agency/people')),
    enabled: permissions.includes('agency:read'),
  });
  if (!permissions.includes('agency:read')) return <NotPermitted title={t('agency-people.title')} />;
  const { data, error, refetch } = people;
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const mayConfirm = permissions.includes('agency:confirm');
  return (
    <>
      <PageHeading title={t('agency-people.title')} />
      <p className="quiet">{t('agency.text')}</p>
      <AgencyLeave people={data.items} mayConfirm={mayConfirm} />
      <AgencyReplacements people={data.items} mayName={mayConfirm} />
      <ExtractPart />
      <Section title={t('agency.people')}>
        {data.items.length === 0 ? (
          <Empty title={t('agency.none')}>{t('agency.none-text')}</Empty>
        ) : (
          <>
            <ul className="plain-list ruled">
              {inNameOrder(data.items, order, ({ fullName }) => fullName).map(
                ({ employeeId, fullName, employeeCode, homeUnitName, dutyUnitName }) => (
                  <li key={employeeId} className="stack-close">
                    <strong className="record-title">{fullName}</strong>
                    <span className="quiet">
                      {[employeeCode, homeUnitName, t('agency.at', { unit: dutyUnitName })].join(' · ')}
                    </span>
                  </li>
                ),
              )}
            </ul>
            <SaveButton
              name={t('agency.people')}
              source={{
                load: () => Promise.resolve({ items: data.items, nextCursor: null }),
                columns: () => [
                  [t('people.name'), ({ fullName }: SentPerson) => fullName],
                  [t('people.code'), ({ employeeCode }: SentPerson) => employeeCode],
                  [t('person.home'), ({ homeUnitName }: SentPerson) => homeUnitName],
                  [t('people.unit'), ({ dutyUnitName }: SentPerson) => dutyUnitName],
                ],
              }}
            />
          </>
        )}
      </Section>
    </>
  );
}
