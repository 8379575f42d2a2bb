import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { Button } from 'antd';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { formatNumber } from '../../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import { lazily } from '../../../parts/lazily.js';
import type { Selection } from '../../decisions/use-selection.js';
import { RequestMark } from '../../me/request-mark.js';
import { useRequestTime } from '../../me/use-request-time.js';
import { RequestStory } from './request-story.js';
import type { HrRequest } from './staff-queries.js';

/** Only where several requests may be decided. */
const ChooseBox = lazily(async () => (await import('../../decisions/choose-box.js')).ChooseBox);

interface HrRequestRowProps {
  readonly request: HrRequest;
  readonly name: string;
  readonly selection?: Selection;
  readonly onApprove: () => void;
  readonly onRefuse: () => void;
  /** Absent where the reader may not ask that it be cancelled. */
  readonly onCancel: (() => void) | undefined;
}

/** One request: whose, what and when, where it stands, and what the caller may do about it. */
export function HrRequestRow({ request, name, selection, onApprove, onRefuse, onCancel }: HrRequestRowProps) {
  const t = useTranslate();
  const timeOf = useRequestTime();
  const both = useBoth();
  const { language } = useLanguage().pack;
  const { id, fullName, employeeCode, unitName, kindVi, kindEn, days, reason, document, warnings, mayDecide } = request;
  const { partnerName, partnerDay, filedAt, status, cancelReason, waitsOn, steps, step } = request;
  const isCancelling = status === 'cancelling';
  const lines = [
    [both(kindVi, kindEn), timeOf(request), days > 0 ? t('me.days', { count: formatNumber(days, language) }) : null],
    [partnerName === null ? null : t('hr-requests.partner', { who: partnerName, date: formatCivilDate(partnerDay ?? request.firstDay) })],
  ];
  const besides = [
    reason, document, cancelReason === null ? null : t('hr-requests.cancel-reason', { reason: cancelReason }),
    t('my-requests.filed-at', { at: formatInstant(filedAt) }),
    steps.length > 1 && mayDecide ? t('decisions.step', { step: step + 1, count: steps.length }) : null,
  ];
  return (
    <li className="stack-close">
      <span className="row">
        {selection !== undefined && mayDecide && <ChooseBox selection={selection} id={id} name={name} />}
        <strong className="record-title">{fullName}</strong>
        <span className="quiet record-title">{[employeeCode, unitName].join(' · ')}</span>
        <RequestMark request={request} />
      </span>
      {lines.map((parts) => parts.filter((part) => part !== null)).filter(({ length }) => length > 0).map((parts) => (
        <span key={parts.join()}>{parts.join(' · ')}</span>
      ))}
      <span className="quiet record-title">{besides.filter((part) => part !== null).join(' · ')}</span>
      {waitsOn.length > 0 && (
        <span className="quiet">{t('my-requests.waits-on', { who: waitsOn.map((each) => each.fullName).join(', ') })}</span>
      )}
      {warnings.filter(({ code }) => mayDecide || code === 'agency-refused-late').map(({ code, vi, en }) => (
        <span key={code} className="mark mark-warn mark-long">
          <WarningOutlined />
          <span>{t('decisions.warning')}: {both(vi, en)}</span>
        </span>
      ))}
      <span className="row">
        {mayDecide && (
          <>
            <Button type="primary" aria-label={t(isCancelling ? 'decisions.cancel-of' : 'decisions.approve-of', { name })} onClick={onApprove}>
              {t(isCancelling ? 'decisions.cancel' : 'proposal.approve')}
            </Button>
            <Button danger aria-label={t(isCancelling ? 'decisions.keep-of' : 'decisions.reject-of', { name })} onClick={onRefuse}>
              {t(isCancelling ? 'decisions.keep' : 'proposal.reject')}
            </Button>
          </>
        )}
        {onCancel !== undefined && (
          <Button aria-label={t('proposal.cancel-of', { name })} onClick={onCancel}>{t('proposal.cancel')}</Button>
        )}
        <RequestStory id={id} name={name} />
      </span>
    </li>
  );
} // prettier-ignore
