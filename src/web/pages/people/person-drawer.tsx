import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { PersonFacts } from './person-facts.js';

/** One person at the side of the list. Opening it is noted in the audit, and the person can see that. */
export function PersonDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['employees', id],
    queryFn: () => answerOf(api.GET('/api/v1/employees/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    // Each request is noted as a look at the record, so none is made without somebody looking.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      title={data?.fullName ?? t('people.person')}
      size={480}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : data ? (
        <PersonFacts person={data} />
      ) : (
        <Waiting />
      )}
    </Drawer>
  );
}
