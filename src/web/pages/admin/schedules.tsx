import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { Section } from '../../parts/section.js';
import type { Facts } from './admin-queries.js';
import { JobMark } from './job-mark.js';
import { jobKindName } from './job-words.js';

/** Work that comes round: when it was done last, how that went, and when it is due next. */
export function Schedules({ schedules }: { schedules: Facts['schedules'] }) {
  const t = useTranslate();
  const ordered = [...schedules].sort((a, b) => (a.nextAt ?? '').localeCompare(b.nextAt ?? ''));
  return (
    <Section title={t('admin-schedules.title')}>
      <ScrollTable name={t('admin-schedules.title')}>
        <thead>
          <tr>
            <th scope="col">{t('admin-schedules.what')}</th>
            <th scope="col" className="words">
              {t('admin-schedules.last')}
            </th>
            <th scope="col" className="words">
              {t('admin-schedules.how')}
            </th>
            <th scope="col" className="words">
              {t('admin-schedules.next')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ordered.map(({ kind, lastAt, lastStatus, lastError, nextAt }) => {
            const name = jobKindName(kind);
            return (
              <tr key={kind}>
                <th scope="row">{name === null ? kind : t(name)}</th>
                <td className="words">
                  {lastAt === null ? t('admin-schedules.never') : formatInstant(lastAt)}
                </td>
                <td className="words">
                  {lastStatus === null ? '–' : <JobMark status={lastStatus} />}
                  {lastError !== null && <code className="schedule-error">{lastError}</code>}
                </td>
                <td className="words">{nextAt === null ? '–' : formatInstant(nextAt)}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </Section>
  );
}
