import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { CopyButton } from '../../../parts/copy-button.js';
import { Fact } from '../../../parts/fact.js';
import { FailureView } from '../../../parts/failure-view.js';
import { StatusMark } from '../../../parts/status-mark.js';
import { Waiting } from '../../../parts/waiting.js';
import { verificationQuery, type ClosingDetail } from './closing-queries.js';
import { SealedResults } from './sealed-results.js';
import { verificationCode } from './verification-code.js';

/** What was sealed: its code, whether it still is what was sealed, and what stands otherwise today. */
export function SealedPart({ closing: { id, revisions } }: { closing: ClosingDetail }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery(verificationQuery(id));
  const [newest] = revisions;
  if (newest === undefined) return null;
  const code = verificationCode(newest.fingerprint);
  return (
    <section className="stack-close">
      <h3>{t('hr-sealed.title', { revision: newest.revision })}</h3>
      <dl className="facts-wide sealed-facts">
        <Fact name={t('hr-sealed.code')}>
          <span className="row">
            <code className="nowrap">{code}</code>
            <CopyButton text={code} />
            <Link to={`/kiem-chung?ma=${code}`}>{t('hr-sealed.check')}</Link>
          </span>
        </Fact>
        <Fact name={t('hr-sealed.by')}>{`${newest.sealedBy} · ${formatInstant(newest.sealedAt)}`}</Fact>
      </dl>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <>
          <div>
            <StatusMark
              tone={data.intact ? 'good' : 'bad'}
              icon={data.intact ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
            >
              {t(data.intact ? 'hr-sealed.intact' : 'hr-sealed.broken')}
            </StatusMark>
          </div>
          {data.revisions.slice(-1).map((revision) => (
            <SealedResults key={revision.revision} of={revision} />
          ))}
          {data.differences !== null && <Differences of={data.differences} />}
        </>
      )}
    </section>
  );
}

function Differences({
  of: { people, rules },
}: {
  of: NonNullable<import('../../../api-types.js').components['schemas']['VerificationView']['differences']>;
}) {
  const t = useTranslate();
  if (people.length + rules.length === 0) return <p>{t('hr-sealed.no-differences')}</p>;
  const kinds = {
    figures: t('hr-sealed.figures'),
    facts: t('hr-sealed.facts'),
    added: t('hr-sealed.added'),
    removed: t('hr-sealed.removed'),
  };
  return (
    <details open>
      <summary>{t('hr-sealed.differences', { people: people.length, rules: rules.length })}</summary>
      <ul className="sentences">
        {people.flatMap(({ employeeId, fullName, unitName, days, findings }) => [
          ...days.map(({ date, kind }) => (
            <li key={`${employeeId} ${unitName} ${date}`}>
              {`${fullName} · ${formatCivilDate(date)} · ${kinds[kind]}`}
            </li>
          )),
          ...findings.map(({ id, date, rule }) => (
            <li key={id}>{`${fullName} · ${formatCivilDate(date)} · ${rule}`}</li>
          )),
        ])}
        {rules.map(({ unitId, path, from }) => (
          <li key={`${unitId} ${path} ${from}`}>
            {t('hr-sealed.rule', { path, date: formatCivilDate(from) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
