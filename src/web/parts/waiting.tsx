import { Spin } from 'antd';
import { useTranslate } from '../i18n/language.js';

/** Something is on its way. */
export function Waiting() {
  const t = useTranslate();
  return (
    <div className="waiting" role="status">
      <Spin />
      <span className="visually-hidden">{t('common.loading')}</span>
    </div>
  );
}
