import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { RecordList } from '../../parts/record-list.js';
import { DATA_NOTICES } from './data-notices-query.js';

/** Whom a version asks and who has not acknowledged it, by given name. */
export function MissingPeople({ noticeId }: { noticeId: string }) {
  const t = useTranslate();
  const pages = useCursorPages([...DATA_NOTICES, 'missing', noticeId], (next) => {
    const params = { path: { id: noticeId }, query: next };
    return answerOf(api.GET('/api/v1/data-notices/{id}/missing', { params }));
  });
  return (
    <RecordList
      pages={pages}
      name={t('notice-people.missing')}
      empty={{ title: t('notice-people.none-missing'), text: t('notice-people.none-missing-text') }}
      show={({ fullName, employeeCode, unitName }) => ({
        title: fullName,
        besides: [employeeCode, unitName],
      })}
      columns={() => [
        [t('people.name'), ({ fullName }) => fullName],
        [t('people.code'), ({ employeeCode }) => employeeCode],
        [t('people.unit'), ({ unitName }) => unitName],
      ]}
    />
  );
}

/** Who acknowledged a version, the latest first, and how. */
export function HeardPeople({ noticeId }: { noticeId: string }) {
  const t = useTranslate();
  const pages = useCursorPages([...DATA_NOTICES, 'heard', noticeId], (next) => {
    const params = { path: { id: noticeId }, query: next };
    return answerOf(api.GET('/api/v1/data-notices/{id}/acknowledgements', { params }));
  });
  return (
    <RecordList
      pages={pages}
      name={t('notice-people.heard')}
      empty={{ title: t('notice-people.none-heard'), text: t('notice-people.none-heard-text') }}
      show={({ fullName, employeeCode, way, document, signedOn, countsFrom, recordedBy, recordedAt }) => ({
        title: fullName,
        besides: [
          employeeCode,
          way === 'own'
            ? t('notice-people.own')
            : t('notice-people.paper', { document: document ?? '', date: formatCivilDate(signedOn) }),
          t('notice-people.counts', { date: formatCivilDate(countsFrom) }),
          t('notice-people.recorded', { who: recordedBy, at: formatInstant(recordedAt) }),
        ],
      })}
      columns={(words) => [
        [t('people.name'), ({ fullName }) => fullName],
        [t('people.code'), ({ employeeCode }) => employeeCode],
        [words.t('save.document'), ({ document }) => document],
        [t('notice-people.signed-on'), ({ signedOn }) => ({ date: signedOn })],
        [words.t('save.from'), ({ countsFrom }) => ({ date: countsFrom })],
        [words.t('save.who'), ({ recordedBy }) => recordedBy],
        [words.t('save.at'), ({ recordedAt }) => ({ at: recordedAt })],
      ]}
    />
  );
}
