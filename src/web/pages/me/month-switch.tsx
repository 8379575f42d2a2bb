import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { PeriodDates } from '../../parts/period-dates.js';
import { addMonths } from './month-grid.js';

/** The month that is shown, with the ones before and after it, and its dates where they are not those of the calendar. */
export function MonthSwitch({
  month,
  dates,
  onChange,
}: {
  month: string;
  dates?: { readonly from: string; readonly to: string } | undefined;
  onChange: (month: string) => void;
}) {
  const t = useTranslate();
  const [year = '', number = ''] = month.split('-');
  return (
    <div className="month-switch" role="group" aria-label={t('me.month')}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('me.month-before')}
        onClick={() => onChange(addMonths(month, -1))}
      />
      <span aria-live="polite" className="month-shown">
        <strong>{t('me.month-of', { month: number, year })}</strong>
        {dates && <PeriodDates from={dates.from} to={dates.to} />}
      </span>
      <Button
        icon={<RightOutlined />}
        aria-label={t('me.month-after')}
        onClick={() => onChange(addMonths(month, 1))}
      />
    </div>
  );
}
