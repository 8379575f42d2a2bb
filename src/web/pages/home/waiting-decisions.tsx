import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { decisionsWaitQuery } from '../decisions/decisions-queries.js';

/** Says that somebody waits for a decision of the caller, also to whoever has no role that would say so. */
export function WaitingDecisions() {
  const t = useTranslate();
  const { data } = useQuery(decisionsWaitQuery);
  if (data !== true) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={
        <>
          {t('decisions.wait')} <Link to="/decisions">{t('decisions.title')}</Link>
        </>
      }
    />
  );
}
