import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined';
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined';
import ExclamationCircleFilled from '@ant-design/icons/ExclamationCircleFilled';
import type { ReactNode } from 'react';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { StatusMark } from '../../parts/status-mark.js';
import { requestKinds, stateOf, type DataRequest } from './request-words.js';

/** One request: what is asked, where it stands, its terms and its answer. */
export function RequestRow({
  request,
  isOwn,
  actions,
}: {
  request: DataRequest;
  isOwn: boolean;
  actions?: ReactNode;
}) {
  const t = useTranslate();
  const { fullName, employeeCode, kind, content, document, outcome, answer, answerDocument } = request;
  const terms = [
    t('rights.sent-on', { date: formatCivilDate(request.receivedOn) }),
    document === null ? null : t('rights.on-paper', { document }),
    outcome === null ? t('rights.due', { date: formatCivilDate(request.answerDueOn) }) : null,
    outcome === null && request.receiptAt === null
      ? t('rights.receipt-due', { date: formatCivilDate(request.receiptDueOn) })
      : null,
  ];
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{isOwn ? t(requestKinds[kind]) : fullName}</strong>
          <State request={request} />
        </span>
        {!isOwn && <span>{[t(requestKinds[kind]), employeeCode].join(' · ')}</span>}
        <span className="record-title">{content}</span>
        <span className="quiet">{terms.filter((part) => part !== null).join(' · ')}</span>
        {request.receiptAt !== null && request.receiptBy !== null && outcome === null && (
          <span className="quiet">
            {t('rights.receipt-told', { at: formatInstant(request.receiptAt), who: request.receiptBy })}
          </span>
        )}
        {outcome !== null && request.answeredAt !== null && (
          <span className="answer stack-close">
            <span>
              {t('rights.answered', {
                at: formatInstant(request.answeredAt),
                who: request.answeredBy ?? '–',
                answer: answer ?? '–',
              })}
            </span>
            {answerDocument !== null && (
              <span className="quiet">{t('rights.answer-document', { document: answerDocument })}</span>
            )}
            {request.erasedFrom !== null && (
              <span className="quiet">
                {t('rights.erased-from', { date: formatCivilDate(request.erasedFrom) })}
              </span>
            )}
          </span>
        )}
      </span>
      {actions}
    </li>
  );
}

function State({ request }: { request: DataRequest }) {
  const t = useTranslate();
  const { outcome, overdue, receiptOverdue } = request;
  const word = t(stateOf(request));
  if (outcome !== null)
    return outcome === 'refused' ? (
      <StatusMark tone="off" icon={<CloseCircleOutlined />}>
        {word}
      </StatusMark>
    ) : (
      <StatusMark tone="good" icon={<CheckCircleFilled />}>
        {word}
      </StatusMark>
    );
  return overdue || receiptOverdue ? (
    <StatusMark tone="bad" icon={<ExclamationCircleFilled />}>
      {word}
    </StatusMark>
  ) : (
    <StatusMark tone="warn" icon={<ClockCircleOutlined />}>
      {word}
    </StatusMark>
  );
}
