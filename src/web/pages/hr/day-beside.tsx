import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { lazily } from '../../parts/lazily.js';
import { useMedia } from '../../theme/use-media.js';
import { weekdayNames } from '../rules/rules-words.js';
import { weekdayOf } from '../me/month-grid.js';

const DayPanel = lazily(async () => (await import('./day-panel.js')).DayPanel);
const DayOver = lazily(async () => (await import('./day-over.js')).DayOver);

const WIDE = '(min-width: 1000px)';

/** The day that is opened, `2026-11-20.<person>`: beside the list where there is room, over it where there is not. */
export function DayBeside({
  opened,
  name,
  actions,
  onClose,
}: {
  opened: string | null;
  name: string | null;
  actions?: ReactNode;
  onClose: () => void;
}) {
  const t = useTranslate();
  const id = useId();
  const isWide = useMedia(WIDE);
  const [date = '', employeeId = ''] = opened?.split('.') ?? [];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && employeeId !== '';
  if (opened === null || !isDay) return null;
  const weekday = t(weekdayNames[weekdayOf(date) - 1] ?? 'weekday.1');
  const title = (
    <>
      {name !== null && <span className="record-title">{name}</span>}
      <span className="capital">{t('story.title', { weekday, date: formatCivilDate(date) })}</span>
    </>
  );
  const story = <DayPanel key={opened} employeeId={employeeId} date={date} actions={actions} />;
  if (!isWide)
    return (
      <DayOver title={title} onClose={onClose}>
        {story}
      </DayOver>
    );
  return (
    <section className="panel stack beside-day" aria-labelledby={id}>
      <div className="row row-apart heading-row">
        <h2 id={id}>{title}</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label={t('common.close')} onClick={onClose} />
      </div>
      {story}
    </section>
  );
}

/** A list with {@link DayBeside} at its side; Escape closes the day from anywhere in both, but not from a dialog over them. */
export function Beside({
  isTwo,
  onClose,
  children,
}: {
  isTwo: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <div
      className={isTwo ? 'beside beside-two' : 'beside'}
      onKeyDown={({ key, currentTarget, target }) => {
        if (key === 'Escape' && isTwo && currentTarget.contains(target as Element)) onClose();
      }}
    >
      {children}
    </div>
  );
}
