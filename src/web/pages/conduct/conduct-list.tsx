import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { useTranslate } from '../../i18n/language.js';
import { useBoth } from '../../i18n/use-both.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { observerNames } from '../rules/rules-words.js';
import { CONDUCT, halfDayNames, reportStates, type ConductReport } from './conduct-queries.js';
import { ConductRow } from './conduct-row.js';

const DecideReport = lazily(async () => (await import('./decide-report.js')).DecideReport);
const WithdrawReport = lazily(async () => (await import('./withdraw-report.js')).WithdrawReport);

/** Reports about others, the newest first. */
export function ConductList({
  status,
  employeeId,
  onDone,
}: {
  status: ConductReport['status'] | 'all';
  employeeId: string | null;
  onDone: (told: MessageKey) => void;
}) {
  const t = useTranslate();
  const both = useBoth();
  const deciding = useDialog<ConductReport>();
  const withdrawing = useDialog<ConductReport>();
  const query = { ...(status !== 'all' && { status }), ...(employeeId !== null && { employeeId }) };
  const { items, error, retry, isOld, more } = useCursorPages([...CONDUCT, query], (next) =>
    answerOf(api.GET('/api/v1/reported-conduct', { params: { query: { ...next, ...query } } })),
  );
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  return (
    <>
      {items.length === 0 ? (
        <Empty title={t('conduct.none')}>{t('conduct.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled" aria-busy={isOld}>
          {items.map((report) => (
            <ConductRow
              key={report.id}
              report={report}
              onDecide={() => deciding.show(report)}
              onWithdraw={() => withdrawing.show(report)}
            />
          ))}
        </ul>
      )}
      <ListFoot
        more={more}
        name={t('conduct.title')}
        columns={(words) => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.date'), ({ date }) => ({ date })],
          [words.t('save.session'), ({ halfDay }) => t(halfDayNames[halfDay])],
          [words.t('save.rule'), ({ rule, ruleVi, ruleEn }) => `${rule} ${both(ruleVi, ruleEn)}`],
          [words.t('save.source'), ({ source }) => t(observerNames[source])],
          [words.t('save.document'), ({ documentNumber }) => documentNumber],
          [t('conduct.document-date'), ({ documentDate }) => ({ date: documentDate })],
          [words.t('save.text'), ({ content }) => content],
          [words.t('save.state'), (each) => t(reportStates[each.status])],
          [words.t('save.who'), ({ enteredBy }) => enteredBy],
          [words.t('save.at'), ({ enteredAt }) => ({ at: enteredAt })],
          [words.t('save.decided-by'), ({ decidedBy }) => decidedBy],
          [words.t('save.decision'), ({ decisionNote }) => decisionNote],
        ]}
      />
      {deciding.target !== null && (
        <DecideReport
          open={deciding.open}
          report={deciding.target}
          onClose={deciding.close}
          onDecided={() => onDone('conduct.decided')}
        />
      )}
      {withdrawing.target !== null && (
        <WithdrawReport
          open={withdrawing.open}
          report={withdrawing.target}
          onClose={withdrawing.close}
          onWithdrawn={() => onDone('conduct.withdrawn-now')}
        />
      )}
    </>
  );
}
