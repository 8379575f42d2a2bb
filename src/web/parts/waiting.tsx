import { Spin } from 'antd';
import { useTranslate } from '../i18n/language.js';

/** Something is on its way; `height` keeps the place of what is known to be tall, so that nothing below it jumps. */
export function Waiting({ height }: { height?: number }) {
  const t = useTranslate();
  return (
    <div className="waiting" role="status" {...(height !== undefined && { style: { minHeight: height } })}>
      <Spin />
      <span className="visually-hidden">{t('common.loading')}</span>
    </div>
  );
}
