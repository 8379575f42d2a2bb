import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answerOf } from '../../../api/answer-of.js';
import type { components } from '../../../api-types.js';
import { api } from '../../../api/client.js';
import { useSignedIn } from '../../../api/me.js';
import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { formatCivilDate, formatInstant } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { useBoth } from '../../../i18n/use-both.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { DayField } from '../../../parts/day-field.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { ListFoot } from '../../../parts/list-foot.js';
import { SaveItems } from '../../../parts/save-items.js';
import { Section } from '../../../parts/section.js';
import { TechnicalDetail } from '../../../parts/technical-detail.js';
import { Waiting } from '../../../parts/waiting.js';
import { NotPermitted } from '../../not-permitted.js';
import { HR } from '../hr-queries.js';

type Check = components['schemas']['ReadinessCheckView'];

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Who and what is not ready to be judged on a day, and days that could not be computed. The day stands in the address. */
export function ReadinessPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  if (!permissions.includes('attendance:read')) return <NotPermitted title={t('hr-ready.title')} />;
  const asked = parameters.get('ngay') ?? '';
  const date = DATE.test(asked) ? asked : todayAt();
  return (
    <>
      <PageHeading title={t('hr-ready.title')} />
      <p className="quiet">{t('hr-ready.text')}</p>
      <div className="narrow-field" role="search">
        <DayField
          label={t('hr-ready.date')}
          date={date}
          onChange={(day) => setParameters(day === null ? {} : { ngay: day }, { replace: true })}
        />
      </div>
      <Checks date={date} />
      <Faults />
    </>
  );
}

function Checks({ date }: { date: string }) {
  const t = useTranslate();
  const both = useBoth();
  const { data, error, refetch } = useQuery({
    queryKey: [...HR, 'readiness', date],
    queryFn: () => answerOf(api.GET('/api/v1/attendance/readiness', { params: { query: { date } } })),
  });
  if (error) return <FailureView error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const found = data.checks.filter(({ count }) => count > 0);
  const rows = found.flatMap((check) => check.items.map((item) => ({ ...item, check })));
  return (
    <Section title={t('hr-ready.checks', { count: data.people, date: formatCivilDate(date) })}>
      {found.length === 0 ? (
        <Empty title={t('hr-ready.none')}>{t('hr-ready.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {found.map((check) => (
            <CheckRow key={check.kind} check={check} />
          ))}
        </ul>
      )}
      <SaveItems
        name={t('hr-ready.title')}
        items={rows}
        columns={(words) => [
          [words.t('save.what'), ({ check }) => both(check.sentence, check.sentenceEn)],
          [words.t('save.name'), ({ name }) => name],
          [words.t('save.code'), ({ code }) => code],
          [t('people.unit'), ({ unitName }) => unitName],
        ]}
      />
    </Section>
  );
}

function CheckRow({ check: { count, sentence, sentenceEn, items } }: { check: Check }) {
  const t = useTranslate();
  const both = useBoth();
  return (
    <li>
      <details>
        <summary>{both(sentence, sentenceEn)}</summary>
        <ul className="sentences">
          {items.map(({ id, name, code, unitName }) => (
            <li key={id}>{[name, code, unitName].filter((part) => part !== null && part !== '').join(' · ')}</li>
          ))}
        </ul>
        {count > items.length && <p className="quiet">{t('hr-ready.more', { count: count - items.length })}</p>}
      </details>
    </li>
  );
} // prettier-ignore

function Faults() {
  const t = useTranslate();
  const { items, error, retry, isOld, more } = useCursorPages([...HR, 'faults'], (next) =>
    answerOf(api.GET('/api/v1/attendance/faults', { params: { query: next } })),
  );
  return (
    <Section title={t('hr-ready.faults')}>
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('hr-ready.no-faults')}>{t('hr-ready.no-faults-text')}</Empty>
      ) : (
        <ul className="plain-list ruled" aria-busy={isOld}>
          {items.map(({ employeeId, fullName, unitName, date, error: said, at }) => (
            <li key={`${employeeId} ${date}`} className="stack-close">
              <strong className="record-title">
                {[fullName, unitName, formatCivilDate(date)].filter((part) => part !== null).join(' · ')}
              </strong>
              <span className="quiet">{t('hr-ready.since', { at: formatInstant(at) })}</span>
              <TechnicalDetail text={said} />
            </li>
          ))}
        </ul>
      )}
      <ListFoot
        more={more}
        name={t('hr-ready.faults')}
        columns={(words) => [
          [words.t('save.name'), ({ fullName }) => fullName],
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.date'), ({ date }) => ({ date })],
          [words.t('save.at'), ({ at }) => ({ at })],
          [words.t('save.error'), ({ error: said }) => said],
        ]}
      />
    </Section>
  );
}
