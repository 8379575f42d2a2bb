import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { readDate } from '../../i18n/read-moment.js';
import { PageHeading } from '../../layout/page-heading.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { ConductArea } from './conduct-area.js';
import { Instruments } from './instruments.js';
import { Overlays } from './overlays.js';
import { RuleValue } from './rule-value.js';
import type { Columns } from '../../parts/save/columns.js';
import { conductQuery, valuesQuery, type RulesView, type RuleValueView } from './rules-queries.js';
import { areaNames } from './rules-words.js';
import { ViewChooser } from './view-chooser.js';
import { SaveItems } from '../../parts/save-items.js';
import { useNamed } from './use-named.js';
import { useSource } from './use-source.js';
import { useValueWords } from './use-value-words.js';

/** The rules in force on a day, with their articles and who decided them, and the values that a centre proposes. */
export function RulesPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [view, setView] = useState<RulesView>(() => ({ date: today(), unit: null }));
  if (!permissions.includes('rules:read')) return <NotPermitted title={t('rules.title')} />;
  return (
    <>
      <PageHeading title={t('rules.title')} />
      <p className="quiet">{t('rules.text')}</p>
      {permissions.includes('what-if:run') && (
        <p>
          <Link to="/thu-truoc">{t('what-if.title')}</Link>: {t('what-if.card')}
        </p>
      )}
      <ViewChooser view={view} mayChooseUnit={permissions.includes('units:read')} onChange={setView} />
      <Overlays
        view={view}
        mayPropose={permissions.includes('rules:write')}
        mayDecide={permissions.includes('rules:decide')}
      />
      <RulesInForce view={view} />
      <Instruments date={view.date} />
    </>
  );
}

function RulesInForce({ view }: { view: RulesView }) {
  const t = useTranslate();
  const [named, source, valueWords] = [useNamed(), useSource(), useValueWords()];
  const conduct = useQuery(conductQuery(view));
  const values = useQuery(valuesQuery(view));
  const error = conduct.error ?? values.error;
  if (error) return <FailureView error={error} retry={() => void conduct.refetch()} />;
  if (!conduct.data || !values.data) return <Waiting />;
  const columns: Columns<RuleValueView> = (words) => [
    [words.t('save.rule'), named],
    [words.t('save.value'), (rule) => valueWords(rule.value, rule).join('; ')],
    [words.t('save.source'), source],
    [words.t('save.from'), ({ from }) => ({ date: from })],
    [words.t('save.decided-by'), ({ approvedBy }) => approvedBy],
  ];
  const read = new Set(
    conduct.data.flatMap(({ rules }) =>
      rules.flatMap(({ parameters }) => parameters.map(({ path }) => path)),
    ),
  );
  const others = values.data.filter(({ path }) => !read.has(path));
  return (
    <>
      {conduct.data.map(({ area, rules }) => (
        <ConductArea key={area} title={t(areaNames[area])} rules={rules} />
      ))}
      {others.length > 0 && (
        <Section title={t('rules.others')}>
          <ul className="plain-list ruled">
            {others.map((rule) => (
              <RuleValue key={rule.path} rule={rule} />
            ))}
          </ul>
        </Section>
      )}
      <SaveItems name={t('rules.save-values')} items={values.data} columns={columns} />
    </>
  );
}

function today(): string {
  return readDate(formatInstant(new Date().toISOString()).slice(0, 10)) ?? '';
}
