import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { components } from '../../api-types.js';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { inNameOrder, useNameOrder } from '../../parts/name-order.js';
import { SaveButton } from '../../parts/save-button.js';
import { Waiting } from '../../parts/waiting.js';

type Person = components['schemas']['AgencyPersonView'];

/** Whom one agency sends here, where they work and since when. */
export function AgencyDrawer({
  id,
  name,
  onClose,
}: {
  id: string | null;
  name: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [order] = useNameOrder();
  const { data, error, refetch } = useQuery({
    queryKey: ['employees', 'agencies', id],
    queryFn: () =>
      answerOf(api.GET('/api/v1/sending-agencies/{id}/people', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
  });
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      title={t('agencies.people-of', { name })}
      size={480}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('agencies.none')}>{t('agencies.none-text')}</Empty>
      ) : (
        <div className="stack">
          <ul className="plain-list ruled">
            {inNameOrder(data.items, order, ({ fullName }) => fullName).map((person) => (
              <li key={person.id} className="stack-close">
                <span className="record-title in-text">
                  <Link to={`/nhan-su?nguoi=${person.id}`}>{person.fullName}</Link>
                </span>
                <span className="quiet">
                  {[
                    person.code,
                    person.position,
                    person.dutyUnitName,
                    person.from === null ? null : t('agencies.since', { date: formatMoment(person.from) }),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <SaveButton
            name={t('agencies.people-of', { name })}
            source={{
              load: () => Promise.resolve({ items: data.items, nextCursor: null }),
              columns: (words) => [
                [t('people.name'), ({ fullName }: Person) => fullName],
                [t('people.code'), ({ code }: Person) => code],
                [t('people.position'), ({ position }: Person) => position],
                [t('people.unit'), ({ dutyUnitName }: Person) => dutyUnitName],
                [words.t('save.from'), ({ from }: Person) => from && { at: from }],
              ],
            }}
          />
        </div>
      )}
    </Drawer>
  );
}
