import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { Button, Checkbox } from 'antd';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { formatNumber } from '../../i18n/format-number.js';
import { useLanguage, useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { Fact } from '../../parts/fact.js';
import type { WorkRequest } from './decisions-queries.js';
import type { Selection } from './use-selection.js';
import { useRequestTime } from '../me/use-request-time.js';

/** One request with what speaks against it, to be approved or refused; or the wish to cancel one that was approved. */
export function RequestToDecide({
  request,
  name,
  selection,
  onApprove,
  onRefuse,
}: {
  request: WorkRequest;
  name: string;
  selection?: Selection;
  onApprove: () => void;
  onRefuse: () => void;
}) {
  const t = useTranslate();
  const timeOf = useRequestTime();
  const both = useBoth();
  const { language } = useLanguage().pack;
  const { id, fullName, employeeCode, unitName, kindVi, kindEn, days, reason, document, warnings } = request;
  const { partnerName, partnerDay, steps, step, filedAt, status, cancelReason } = request;
  const isCancelling = status === 'cancelling';
  return (
    <li className="stack-close decision">
      <span className="row">
        {selection !== undefined && (
          <Checkbox
            checked={selection.has(id)}
            aria-label={t('decisions.choose', { name })}
            onChange={() => selection.toggle(id)}
          />
        )}
        <strong className="record-title">{fullName}</strong>
        <span className="quiet record-title">{[employeeCode, unitName].join(' · ')}</span>
        {isCancelling && <span className="chip">{t('decisions.cancelling')}</span>}
      </span>
      <dl className="facts">
        <Fact name={both(kindVi, kindEn)}>
          <strong>{timeOf(request)}</strong>
          {days > 0 && ` · ${t('me.days', { count: formatNumber(days, language) })}`}
        </Fact>
        {partnerName !== null && (
          <Fact name={t('decisions.partner')}>
            {[partnerName, partnerDay === null ? null : formatCivilDate(partnerDay)]
              .filter((part) => part !== null)
              .join(' · ')}
          </Fact>
        )}
        <Fact name={t('common.reason')}>{reason}</Fact>
        {document !== null && <Fact name={t('my-requests.document-short')}>{document}</Fact>}
        {cancelReason !== null && <Fact name={t('decisions.cancel-reason')}>{cancelReason}</Fact>}
        <Fact name={t('decisions.filed')}>
          {[
            formatInstant(filedAt),
            steps.length > 1 ? t('decisions.step', { step: step + 1, count: steps.length }) : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Fact>
      </dl>
      {warnings.map(({ code, vi, en }) => (
        <span key={code} className="mark mark-warn mark-long">
          <WarningOutlined />
          <span>
            {t('decisions.warning')}: {both(vi, en)}
          </span>
        </span>
      ))}
      <span className="row">
        <Button
          type="primary"
          aria-label={t(isCancelling ? 'decisions.cancel-of' : 'decisions.approve-of', { name })}
          onClick={onApprove}
        >
          {t(isCancelling ? 'decisions.cancel' : 'proposal.approve')}
        </Button>
        <Button
          danger
          aria-label={t(isCancelling ? 'decisions.keep-of' : 'decisions.reject-of', { name })}
          onClick={onRefuse}
        >
          {t(isCancelling ? 'decisions.keep' : 'proposal.reject')}
        </Button>
      </span>
    </li>
  );
}
