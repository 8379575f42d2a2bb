import LeftOutlined from '@ant-design/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/RightOutlined';
import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';

/** The year that is shown, with the ones before and after it. */
export function YearSwitch({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const t = useTranslate();
  return (
    <div className="month-switch" role="group" aria-label={t('ngay-le.year')}>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('ngay-le.year-before')}
        onClick={() => onChange(year - 1)}
      />
      <strong aria-live="polite">{t('ngay-le.year-of', { year })}</strong>
      <Button
        icon={<RightOutlined />}
        aria-label={t('ngay-le.year-after')}
        onClick={() => onChange(year + 1)}
      />
    </div>
  );
}
