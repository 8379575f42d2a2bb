import { Button } from 'antd';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { upperFirst } from '../../i18n/upper-first.js';
import { useBoth } from '../../i18n/use-both.js';
import { observerNames } from '../rules/rules-words.js';
import { halfDayNames, reportStates, type ConductReport } from './conduct-queries.js';

/** One report: about whom and what, by which document, who entered and who decided it, and what the reader may do. */
export function ConductRow({
  report,
  onDecide,
  onWithdraw,
}: {
  report: ConductReport;
  onDecide: () => void;
  onWithdraw: () => void;
}) {
  const t = useTranslate();
  const both = useBoth();
  const { fullName, employeeCode, unitName, date, halfDay, rule, ruleVi, ruleEn, status, findingId } = report;
  const { decidedBy, decidedAt, withdrawnBy, withdrawnAt } = report;
  const name = `${fullName}, ${formatCivilDate(date)}`;
  const document = { number: report.documentNumber, date: formatCivilDate(report.documentDate) };
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <span className="row">
          <strong className="record-title">{`${fullName} (${employeeCode})`}</strong>
          <span className="chip">{t(reportStates[status])}</span>
        </span>
        <span>
          <strong>{rule}</strong> {both(ruleVi, ruleEn)}
        </span>
        <span>{report.content}</span>
        <span className="quiet">
          {[unitName, `${formatCivilDate(date)}, ${t(halfDayNames[halfDay]).toLowerCase()}`].join(' · ')}
        </span>
        <span className="quiet">
          {[upperFirst(t(observerNames[report.source])), t('conduct.of-document', document)].join(' · ')}
        </span>
        <span className="quiet">
          {t('conduct.entered', { who: report.enteredBy, at: formatInstant(report.enteredAt) })}
        </span>
        {decidedBy !== null && decidedAt !== null && (
          <span className="quiet">
            {t('conduct.decided-by', { who: decidedBy, at: formatInstant(decidedAt), note: report.decisionNote ?? '' })}
          </span>
        )}
        {withdrawnBy !== null && withdrawnAt !== null && (
          <span className="quiet">
            {t('conduct.withdrawn-by', { who: withdrawnBy, at: formatInstant(withdrawnAt), reason: report.withdrawReason ?? '' })}
          </span>
        )}
        {status === 'confirmed' && findingId === null && <span className="quiet">{t('conduct.no-finding')}</span>}
        {status === 'proposed' && !report.mayDecide && <span className="quiet">{t('conduct.others-decide')}</span>}
      </span>
      <span className="row">
        {report.mayDecide && (
          <Button type="primary" aria-label={t('conduct.decide-of', { name })} onClick={onDecide}>
            {t('conduct.decide')}
          </Button>
        )}
        {report.mayWithdraw && (
          <Button aria-label={t('conduct.withdraw-of', { name })} onClick={onWithdraw}>
            {t('conduct.withdraw')}
          </Button>
        )}
      </span>
    </li>
  );
} // prettier-ignore
