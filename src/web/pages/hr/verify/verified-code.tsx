import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { RefusalError } from '../../../api/refusal.js';
import { isCalendar } from '../../../api/reported-period.js';
import type { components } from '../../../api-types.js';
import { formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { Fact } from '../../../parts/fact.js';
import { FailureView } from '../../../parts/failure-view.js';
import { periodText } from '../../../parts/period-dates.js';
import { Section } from '../../../parts/section.js';
import { StatusMark } from '../../../parts/status-mark.js';
import { Waiting } from '../../../parts/waiting.js';

type Verified = components['schemas']['VerifiedCodeView'];

/** What a code stands for; for an unknown one what to look at. */
export function VerifiedCode({ code }: { code: string }) {
  const t = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['verified-code', code],
    queryFn: () => answerOf(api.GET('/api/v1/closings/codes/{code}', { params: { path: { code } } })),
    staleTime: 0,
  });
  if (error instanceof RefusalError && error.problem.code === 'not-found')
    return (
      <div role="alert">
        <Empty title={t('verify.unknown', { code })}>{t('verify.unknown-text')}</Empty>
      </div>
    );
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  return data ? <Found of={data} /> : <Waiting />;
}

/** What the page looked at, each with its result; it says nothing that it did not look at. */
function WhatWasChecked({ faults }: { faults: Verified['faults'] }) {
  const t = useTranslate();
  if (faults.includes('missing')) return null;
  const looked = [
    { fault: 'content', words: t('verify.checked-content') },
    { fault: 'chain', words: t('verify.checked-chain') },
    { fault: 'audit', words: t('verify.checked-audit') },
  ] as const;
  return (
    <div className="stack-close">
      <h3>{t('verify.checked')}</h3>
      <ul className="sentences">
        {looked.map(({ fault, words }) => (
          <li key={fault}>
            {words}: <strong>{t(faults.includes(fault) ? 'verify.wrong' : 'verify.right')}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Found({ of }: { of: Verified }) {
  const t = useTranslate();
  const {
    unitName,
    unitCode,
    month,
    fromDate,
    toDate,
    revision,
    newest,
    fingerprint,
    sealedAt,
    intact,
    faults,
    code,
  } = of;
  const [year = '', number = ''] = month.split('-');
  const words = {
    missing: t('verify.missing'),
    content: t('verify.content'),
    chain: t('verify.chain'),
    audit: t('verify.audit'),
  };
  return (
    <Section title={t('verify.found', { month: number, year, unit: unitName })}>
      <div role="status">
        <StatusMark
          tone={intact ? 'good' : 'bad'}
          icon={intact ? <CheckCircleOutlined /> : <ExclamationCircleOutlined />}
        >
          {t(intact ? 'hr-sealed.intact' : 'hr-sealed.broken')}
        </StatusMark>
      </div>
      {!isCalendar({ from: fromDate, to: toDate }) && <p>{periodText(fromDate, toDate)}</p>}
      {faults.length > 0 && (
        <ul className="sentences">
          {faults.map((fault) => (
            <li key={fault}>{words[fault]}</li>
          ))}
        </ul>
      )}
      <WhatWasChecked faults={faults} />
      {!newest && <p>{t('verify.older')}</p>}
      <dl className="facts-wide">
        <Fact name={t('hr-sealed.code')}>
          <code>{code}</code>
        </Fact>
        <Fact name={t('verify.unit')}>{`${unitName} (${unitCode})`}</Fact>
        <Fact name={t('verify.revision')}>{revision}</Fact>
        <Fact name={t('verify.sealed-at')}>{formatInstant(sealedAt)}</Fact>
        <Fact name={t('verify.fingerprint')}>
          <code>{fingerprint}</code>
        </Fact>
      </dl>
      <div className="stack-close">
        <h3>{t('verify.not-checked')}</h3>
        <p>{t('verify.not-checked-text')}</p>
        <code>{`congvu closing verify --month ${month} --unit ${unitCode}`}</code>
      </div>
    </Section>
  );
}
