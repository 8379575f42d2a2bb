import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button } from 'antd';
import { useTranslate } from '../../i18n/language.js';
import { addMonths } from './month-grid.js';

/** The month that is shown, with the ones before and after it. */
export function MonthSwitch({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const t = useTranslate();
  const [year = '', number = ''] = month.split('-');
  return (
    <div className="month-switch" role="group" aria-label={t('me.month')}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('me.month-before')}
        onClick={() => onChange(addMonths(month, -1))}
      />
      <strong aria-live="polite">{t('me.month-of', { month: number, year })}</strong>
      <Button
        icon={<RightOutlined />}
        aria-label={t('me.month-after')}
        onClick={() => onChange(addMonths(month, 1))}
      />
    </div>
  );
}
