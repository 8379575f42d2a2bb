import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { ReplacementList } from '../agencies/replacement-list.js';
import type { SentPerson } from './agency-page.js';

const NameReplacement = lazily(async () => (await import('./name-replacement.js')).NameReplacement);

const queryKey = ['agency', 'replacements'];

/** Who comes in the place of the agency's people; the centre gives the temporary badge. */
export function AgencyReplacements({ people, mayName }: { people: readonly SentPerson[]; mayName: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const naming = useDialog<true>();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => answerOf(api.GET('/api/v1/agency/replacements')),
  });
  return (
    <Section
      title={t('replacements.title')}
      actions={
        mayName &&
        people.length > 0 && <Button onClick={() => naming.show(true)}>{t('agency.name-replacement')}</Button>
      }
    >
      <p className="quiet">{t('replacements.text')}</p>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('replacements.none')} />
      ) : (
        <ReplacementList items={data.items} />
      )}
      {naming.target !== null && (
        <NameReplacement
          people={people}
          open={naming.open}
          onClose={naming.close}
          onNamed={() => client.invalidateQueries({ queryKey })}
        />
      )}
    </Section>
  );
}
