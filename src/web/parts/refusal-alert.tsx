import { Alert } from 'antd';
import { RefusalError } from '../api/refusal.js';
import { useTranslate } from '../i18n/language.js';
import { failureText } from './failure-text.js';

/** Why a form was refused, above its fields; with the request id when the fault is ours. */
export function RefusalAlert({ error }: { error: unknown }) {
  const t = useTranslate();
  if (error === null || error === undefined) return null;
  const text = failureText(error);
  const ours = error instanceof RefusalError && error.problem.status >= 500;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={'key' in text ? t(text.key) : text.detail}
      description={
        ours && 'requestId' in text ? (
          <>
            {t('failure.request-id')} <code>{text.requestId}</code>
          </>
        ) : undefined
      }
    />
  );
}
