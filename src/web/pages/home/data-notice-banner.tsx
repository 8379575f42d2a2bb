import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { dataNoticeQuery } from '../me/queries.js';

/** Says that the notice about attendance data waits to be acknowledged; nothing where none does. */
export function DataNoticeBanner() {
  const t = useTranslate();
  const both = useBoth();
  const { data } = useQuery(dataNoticeQuery);
  if (data?.asks !== true) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={t('data-notice.waits')}
      description={
        <>
          {both(data.sentence, data.sentenceEn)} <Link to="/me/du-lieu">{t('data-notice.read')}</Link>
        </>
      }
    />
  );
}
