import { Alert, Button, Checkbox } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { ListFoot } from '../../../parts/list-foot.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { useSelection } from '../../decisions/use-selection.js';
import { addMonths } from '../../me/month-grid.js';
import { HR } from '../hr-queries.js';
import { daysByPerson, idOf } from './days-by-person.js';
import { PersonDaysItem } from './person-days-item.js';

const SayDays = lazily(async () => (await import('./say-days.js')).SayDays);

/** As many at once as a unit has in a month. */
const PAGE = 200;

/** Days of a month, by person; those that are chosen are said to be worked or not at once. */
export function DaysToConfirm({
  month,
  state,
  unitId,
  text,
}: {
  month: string;
  state: 'waiting' | 'said';
  unitId: string | null;
  text: string;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const [isSaved, setIsSaved] = useState(false);
  const saying = useDialog<{ readonly confirmed: boolean; readonly ids: readonly string[] }>();
  const query = {
    from: `${month}-01`, until: `${addMonths(month, 1)}-01`, state, ...(unitId !== null && { unit: unitId }), ...(text !== '' && { text }),
  };
  const { items, error, retry, isOld, more } = useCursorPages([...HR, 'confirmable', query], (next) =>
    answerOf(api.GET('/api/v1/attendance/confirmable-days', { params: { query: { limit: PAGE, ...next, ...query } } })),
  );
  const selection = useSelection((items ?? []).filter(({ mayConfirm }) => mayConfirm).map(idOf));
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  const { ids, isAll, toggleAll } = selection;
  return (
    <>
      {isSaved && <Alert type="success" showIcon role="status" title={t('day-word.saved')} />}
      {items.length === 0 ? (
        <Empty title={t(state === 'waiting' ? 'day-word.none-waiting' : 'day-word.none-said')}>
          {t(state === 'waiting' ? 'day-word.none-waiting-text' : 'day-word.none-said-text')}
        </Empty>
      ) : (
        <>
          {items.some(({ mayConfirm }) => mayConfirm) && (
            <div className="row row-apart selection">
              <Checkbox checked={isAll} indeterminate={ids.length > 0 && !isAll} onChange={toggleAll}>
                {ids.length === 0 ? t('day-word.choose-all') : t('day-word.chosen', { count: ids.length })}
              </Checkbox>
              <span className="row">
                <Button type="primary" disabled={ids.length === 0} onClick={() => saying.show({ confirmed: true, ids })}>
                  {t('day-word.worked')}
                </Button>
                <Button disabled={ids.length === 0} onClick={() => saying.show({ confirmed: false, ids })}>
                  {t('day-word.not-worked')}
                </Button>
              </span>
            </div>
          )}
          <ul className="plain-list ruled" aria-busy={isOld}>
            {daysByPerson(items).map(({ key, days }) => (
              <PersonDaysItem key={key} days={days} selection={selection} />
            ))}
          </ul>
        </>
      )}
      <ListFoot
        more={more}
        name={t('day-word.title')}
        columns={(words) => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.date'), ({ date }) => ({ date })],
          [words.t('save.state'), ({ confirmed }) => t(confirmed === null ? 'day-word.waiting' : confirmed ? 'day-word.worked' : 'day-word.not-worked')],
          [words.t('save.symbol'), ({ symbol }) => symbol],
          [words.t('save.document'), ({ document }) => document],
          [words.t('save.who'), ({ confirmedBy }) => confirmedBy],
          [words.t('save.at'), ({ confirmedAt }) => confirmedAt && { at: confirmedAt }],
        ]}
      />
      {saying.target !== null && (
        <SayDays
          open={saying.open}
          {...saying.target}
          onClose={saying.close}
          onSaid={async () => {
            selection.clear();
            setIsSaved(true);
            await client.invalidateQueries({ queryKey: HR });
          }}
        />
      )}
    </>
  );
} // prettier-ignore
