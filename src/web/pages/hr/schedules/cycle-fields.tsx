import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { MomentField } from '../../../parts/moment-field.js';
import { HoursField } from './hours-field.js';

const MOST = 366;

/** The hours of each day of a cycle, and a date that is its first day. */
export function CycleFields({ days, onDays }: { days: number; onDays: (days: number) => void }) {
  const t = useTranslate();
  return (
    <div className="stack-close">
      <MomentField name="cycle.start" label={t('lich.cycle-start')} />
      <div className="week-fields">
        {Array.from({ length: days }, (_day, index) => (
          <HoursField
            key={index}
            name={`cycle.days[${index}]`}
            label={t('lich.cycle-day', { day: index + 1 })}
          />
        ))}
      </div>
      <div className="row">
        <Button disabled={days >= MOST} onClick={() => onDays(days + 1)}>
          {t('lich.cycle-longer')}
        </Button>
        <Button disabled={days <= 1} onClick={() => onDays(days - 1)}>
          {t('lich.cycle-shorter')}
        </Button>
      </div>
    </div>
  );
}
