import { Button } from 'antd';
import { useSignedIn } from '../../api/me.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import type { WorkRequest } from './request-kinds.js';
import { RequestMark } from './request-mark.js';
import { useRequestTime } from './use-request-time.js';

/** One own request: what, when, where it stands, on whom it waits, and what can still be done about it. */
export function OwnRequestRow({
  request,
  onWithdraw,
  onCancel,
  onAgree,
}: {
  request: WorkRequest;
  onWithdraw: () => void;
  onCancel: () => void;
  onAgree: (agreed: boolean) => void;
}) {
  const t = useTranslate();
  const timeOf = useRequestTime();
  const both = useBoth();
  const { language } = useLanguage().pack;
  const { kindVi, kindEn, status, days, reason, filedAt, waitsOn, warnings, document } = request;
  const name = both(kindVi, kindEn);
  const time = timeOf(request);
  const isMine = request.employeeId === useSignedIn().employeeId;
  const isOpen = isMine && (status === 'waiting' || status === 'waiting-partner');
  const { fullName, partnerName, partnerDay } = request;
  const swap =
    partnerName === null
      ? null
      : t(isMine ? 'my-requests.swap-with' : 'my-requests.swap-by', {
          who: isMine ? partnerName : fullName,
          date: formatCivilDate(partnerDay ?? request.firstDay),
        });
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong>{name}</strong>
          <RequestMark request={request} />
        </span>
        <span>
          {[time, days > 0 ? t('me.days', { count: formatNumber(days, language) }) : null, document]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {swap !== null && <span>{swap}</span>}
        <span className="quiet record-title">
          {[reason, t('my-requests.filed-at', { at: formatInstant(filedAt) })].join(' · ')}
        </span>
        {waitsOn.length > 0 && (
          <span className="quiet">
            {t('my-requests.waits-on', { who: waitsOn.map(({ fullName }) => fullName).join(', ') })}
          </span>
        )}
        {isOpen && warnings.map(({ code, vi, en }) => <span key={code}>{both(vi, en)}</span>)}
      </span>
      {isOpen && (
        <Button aria-label={t('my-requests.withdraw-of', { name, time })} onClick={onWithdraw}>
          {t('my-requests.withdraw')}
        </Button>
      )}
      {!isMine && status === 'waiting-partner' && (
        <span className="row">
          <Button type="primary" onClick={() => onAgree(true)}>
            {t('my-requests.agree')}
          </Button>
          <Button onClick={() => onAgree(false)}>{t('my-requests.decline')}</Button>
        </span>
      )}
      {isMine && status === 'approved' && (
        <Button aria-label={t('my-requests.cancel-of', { name, time })} onClick={onCancel}>
          {t('my-requests.cancel')}
        </Button>
      )}
    </li>
  );
}
