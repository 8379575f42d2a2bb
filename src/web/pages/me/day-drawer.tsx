import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { FailureView } from '../../parts/failure-view.js';
import { Waiting } from '../../parts/waiting.js';
import { weekdayNames } from '../rules/rules-words.js';
import { DayStoryView } from './day-story.js';
import { weekdayOf } from './month-grid.js';
import { storyQuery } from './queries.js';
import { StoryExceptions } from './story-exceptions.js';

/** The story of one own day, at the side of the calendar. */
export function DayDrawer({
  date,
  today,
  onClose,
}: {
  date: string | null;
  today: string;
  onClose: () => void;
}) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({ ...storyQuery(date ?? ''), enabled: date !== null });
  const name = date === null ? '' : t(weekdayNames[weekdayOf(date) - 1] ?? 'weekday.1');
  return (
    <Drawer
      open={date !== null}
      onClose={onClose}
      title={
        date !== null && (
          <span className="capital">{t('story.title', { weekday: name, date: formatCivilDate(date) })}</span>
        )
      }
      size={560}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : data ? (
        <DayStoryView story={data} exceptions={<StoryExceptions story={data} today={today} />} />
      ) : (
        <Waiting />
      )}
    </Drawer>
  );
}
