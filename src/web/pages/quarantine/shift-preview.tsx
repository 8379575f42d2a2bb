import { Alert } from 'antd';
import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { useTranslate } from '../../i18n/language.js';

type Preview = components['schemas']['ShiftedScans'];

const leftReasons: Readonly<Record<keyof Preview['left'], MessageKey>> = {
  'before-earliest-year': 'shift.left-before-earliest-year',
  'after-receipt': 'shift.left-after-receipt',
  'own-record': 'shift.left-own-record',
};

/** How many scans would be settled, and how many left and why. */
export function ShiftPreview({ preview: { settled, left } }: { preview: Preview }) {
  const t = useTranslate();
  const reasons = (Object.keys(leftReasons) as (keyof Preview['left'])[]).filter(
    (reason) => left[reason] > 0,
  );
  return (
    <Alert
      type={settled > 0 ? 'info' : 'warning'}
      showIcon
      role="status"
      title={settled > 0 ? t('shift.would-settle', { count: settled }) : t('shift.would-settle-none')}
      {...(reasons.length > 0 && {
        description: (
          <ul className="plain-list">
            {reasons.map((reason) => (
              <li key={reason}>{t(leftReasons[reason], { count: left[reason] })}</li>
            ))}
          </ul>
        ),
      })}
    />
  );
}
