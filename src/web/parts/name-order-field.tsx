import { Select } from 'antd';
import { useId } from 'react';
import { useTranslate } from '../i18n/language.js';
import { useNameOrder, type NameOrder } from './name-order.js';

/** In which order lists of people stand, on this device. */
export function NameOrderField() {
  const t = useTranslate();
  const id = useId();
  const [order, choose] = useNameOrder();
  return (
    <div className="stack-close">
      <label htmlFor={id}>{t('name-order.label')}</label>
      <Select<NameOrder>
        id={id}
        value={order}
        options={[
          { value: 'given', label: t('name-order.given') },
          { value: 'full', label: t('name-order.full') },
        ]}
        onChange={choose}
      />
    </div>
  );
}
