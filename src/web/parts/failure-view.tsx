import { Button } from 'antd';
import { useTranslate } from '../i18n/language.js';
import { failureText } from './failure-text.js';

/** In place of something that could not be shown: what happened, the request id, and another try. */
export function FailureView({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTranslate();
  const text = failureText(error);
  return (
    <div className="failure stack" role="alert">
      <h2>{t('failure.title')}</h2>
      <p>{'key' in text ? t(text.key) : text.detail}</p>
      {'requestId' in text && (
        <p className="quiet">
          {t('failure.request-id')} <code>{text.requestId}</code>
        </p>
      )}
      {retry && (
        <Button type="primary" onClick={retry}>
          {t('failure.retry')}
        </Button>
      )}
    </div>
  );
}
