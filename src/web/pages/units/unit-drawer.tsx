import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { UnitFacts } from './unit-facts.js';

/** One unit at the side of the list. */
export function UnitDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['units', id],
    queryFn: () => answerOf(api.GET('/api/v1/units/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
  });
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      title={data?.name ?? t('org-unit.unit')}
      size={480}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : data ? (
        <UnitFacts unit={data} />
      ) : (
        <Waiting />
      )}
    </Drawer>
  );
}
