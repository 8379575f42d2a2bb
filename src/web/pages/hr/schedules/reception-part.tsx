import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { PatternWords } from './pattern-words.js';
import { receptionQuery, type Reception } from './schedules-queries.js';
import { useDays } from './use-days.js';
import { SaveItems } from '../../../parts/save-items.js';
import { usePatternText } from './use-pattern-text.js';

const ReceptionDialog = lazily(async () => (await import('./reception-dialog.js')).ReceptionDialog);

/** When desks receive citizens; nobody's attendance is judged by it. */
export function ReceptionPart({ mayWrite }: { mayWrite: boolean }) {
  const t = useTranslate();
  const days = useDays();
  const patternText = usePatternText();
  const today = todayAt();
  const { data, error, refetch } = useQuery(receptionQuery);
  const putting = useDialog<Reception | 'new'>();
  return (
    <Section
      title={t('lich.reception')}
      actions={mayWrite && <Button onClick={() => putting.show('new')}>{t('lich.reception-add')}</Button>}
    >
      <p className="quiet">{t('lich.reception-text')}</p>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('lich.reception-none')}>{t('lich.reception-none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((item) => (
            <li key={item.id} className="row row-apart schedule-row">
              <div className="stack-close">
                <span className="row">
                  <strong className="record-title">{item.unitName}</strong>
                  {item.until !== null && item.until <= today && (
                    <span className="chip">{t('lich.reception-over')}</span>
                  )}
                </span>
                <PatternWords pattern={item} />
                <span className="quiet">{days(item)}</span>
              </div>
              {mayWrite && (item.until === null || item.until > today) && (
                <Button
                  aria-label={t('lich.change-of', { name: item.unitName })}
                  onClick={() => putting.show(item)}
                >
                  {t('common.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <SaveItems
        name={t('lich.reception')}
        items={data?.items ?? []}
        columns={(words) => [
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.hours'), patternText],
          [words.t('save.from'), ({ from }) => ({ date: from })],
          [words.t('save.until'), ({ until }) => until && { date: until }],
        ]}
      />
      {putting.target !== null && (
        <ReceptionDialog
          open={putting.open}
          reception={putting.target === 'new' ? null : putting.target}
          onClose={putting.close}
        />
      )}
    </Section>
  );
}
