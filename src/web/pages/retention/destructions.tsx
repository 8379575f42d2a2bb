import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { RecordList } from '../../parts/record-list.js';
import { Section } from '../../parts/section.js';
import { dataClasses, RETENTION } from './retention-query.js';

/** What was destroyed, newest first, each with its record to be printed and signed. */
export function Destructions() {
  const t = useTranslate();
  const pages = useCursorPages([...RETENTION, 'destructions'], (next) =>
    answerOf(api.GET('/api/v1/retention/destructions', { params: { query: next } })),
  );
  return (
    <Section title={t('destructions.title')}>
      <RecordList
        pages={pages}
        name={t('destructions.title')}
        empty={{ title: t('destructions.none'), text: t('destructions.none-text') }}
        show={({ id, dataClass, month, items, document, doneAt }) => {
          const what = [t(dataClasses[dataClass]), month?.split('-').slice(0, 2).reverse().join('/')]
            .filter((part) => part !== undefined)
            .join(' ');
          return {
            title: (
              <span className="row row-apart">
                <strong>{what}</strong>
                <a
                  href={`/api/v1/retention/destructions/${id}/record`}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={t('destructions.record-of', { what })}
                >
                  {t('destructions.record')}
                </a>
              </span>
            ),
            besides: [formatInstant(doneAt), t('destructions.items', { count: items }), document],
          };
        }}
        columns={(words) => [
          [words.t('save.kind'), ({ dataClass }) => t(dataClasses[dataClass])],
          [words.t('save.from'), ({ month }) => month && month.split('-').slice(0, 2).reverse().join('/')],
          [words.t('save.at'), ({ doneAt }) => ({ at: doneAt })],
          [words.t('save.count'), ({ items }) => items],
          [words.t('save.document'), ({ document }) => document],
        ]}
      />
    </Section>
  );
}
