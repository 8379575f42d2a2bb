import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import { useNameOrder } from '../../parts/name-order.js';
import type { Columns } from '../../parts/save/columns.js';
import { Waiting } from '../../parts/waiting.js';
import { PeopleTable, type ListedPerson } from './people-table.js';
import { staffKinds } from './staff-kinds.js';

const PAGE = 50;

const columns: Columns<ListedPerson> = ({ t }) => [
  [t('people.name'), ({ fullName }) => fullName],
  [t('people.code'), ({ code }) => code],
  [t('people.staff-kind'), ({ staffKind }) => t(staffKinds[staffKind])],
  [t('people.position'), ({ position }) => position],
  [t('people.unit'), ({ unitName }) => unitName],
];

/** The people that fit, a page at a time. */
export function PeopleList({
  search,
  unitId,
  onOpen,
}: {
  search: string;
  unitId: string | null;
  onOpen: (id: string) => void;
}) {
  const t = useTranslate();
  const me = useSignedIn();
  const [order] = useNameOrder();
  const {
    items: people,
    error,
    retry,
    isOld,
    more,
  } = useCursorPages(['employees', { search, unitId, order }], (next) =>
    answerOf(
      api.GET('/api/v1/employees', {
        params: {
          query: { limit: PAGE, order, ...(search && { search }), ...(unitId && { unitId }), ...next },
        },
      }),
    ),
  );
  if (error) return <FailureView error={error} retry={retry} />;
  if (!people) return <Waiting />;
  const isFiltered = search !== '' || unitId !== null;
  const advice = isFiltered
    ? t('people.none-found-text')
    : me.permissions.includes('employees:write')
      ? t('people.none-yet-import')
      : t('people.none-yet-ask');
  return (
    <div className="stack" aria-busy={isOld}>
      <p className="quiet" role="status">
        {more.hasNextPage
          ? t('people.count-so-far', { count: people.length })
          : t('people.count', { count: people.length })}
      </p>
      {people.length === 0 ? (
        <div className="panel">
          <Empty title={isFiltered ? t('people.none-found') : t('people.none-yet')}>{advice}</Empty>
        </div>
      ) : (
        <PeopleTable people={people} onOpen={onOpen} />
      )}
      <ListFoot more={more} name={t('people.title')} columns={columns} />
    </div>
  );
}
