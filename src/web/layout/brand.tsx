import icon from '../icon.svg';
import { useTranslate } from '../i18n/language.js';

/** The mark and the name of the system. */
export function Brand() {
  const t = useTranslate();
  return (
    <>
      <img src={icon} alt="" />
      <span>{t('app.name')}</span>
    </>
  );
}
