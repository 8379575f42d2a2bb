import { useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { ListFoot } from '../../parts/list-foot.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { formatLocalTime } from './format-local-time.js';
import { queryOf, type QuarantineFilters } from './quarantine-filters.js';
import { decisions, suspicions } from './quarantine-words.js';
import { QuarantinedScanRow } from './quarantined-scan-row.js';
import { lazily } from '../../parts/lazily.js';

const SettleScan = lazily(async () => (await import('./settle-scan.js')).SettleScan);

export type QuarantinedScan = components['schemas']['QuarantinedScanView'];

/** What every answer about the quarantine hangs under. */
export const QUARANTINE = ['quarantine'];

/** The scans that fit, latest received first. */
export function QuarantinedScans({ filters, maySettle }: { filters: QuarantineFilters; maySettle: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const settling = useDialog<QuarantinedScan>();
  const query = queryOf(filters);
  const { items, error, retry, isOld, more } = useCursorPages([...QUARANTINE, query], (next) =>
    answerOf(api.GET('/api/v1/scans/quarantine', { params: { query: { ...query, ...next } } })),
  );
  if (error) return <FailureView error={error} retry={retry} />;
  if (!items) return <Waiting />;
  const isFiltered = filters.deviceId !== null || filters.from !== null || filters.until !== null;
  return (
    <div className="stack" aria-busy={isOld}>
      <div className="panel">
        {items.length === 0 ? (
          <Empty title={t(filters.state === 'open' ? 'quarantine.none-open' : 'quarantine.none')}>
            {t(isFiltered ? 'quarantine.none-filtered' : 'quarantine.none-text')}
          </Empty>
        ) : (
          <ul className="plain-list ruled">
            {items.map((scan) => (
              <QuarantinedScanRow
                key={scan.id}
                scan={scan}
                {...(maySettle && { onSettle: () => settling.show(scan) })}
              />
            ))}
          </ul>
        )}
      </div>
      <ListFoot
        more={more}
        name={t('quarantine.title')}
        columns={(words) => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ employeeCode, credential }) => employeeCode ?? credential],
          [
            words.t('save.place'),
            ({ deviceCode, reader }) => [deviceCode, reader].filter(Boolean).join(' / '),
          ],
          [t('quarantine.device-time'), ({ localTime }) => formatLocalTime(localTime)],
          [words.t('save.at'), ({ receivedAt }) => ({ at: receivedAt })],
          [words.t('save.what'), ({ suspicion }) => t(suspicions[suspicion])],
          [words.t('save.state'), ({ decision }) => decision && t(decisions[decision])],
          [t('common.reason'), ({ reason }) => reason],
        ]}
      />
      {settling.target !== null && (
        <SettleScan
          open={settling.open}
          scan={settling.target}
          onClose={settling.close}
          onSettled={() => client.invalidateQueries({ queryKey: QUARANTINE })}
        />
      )}
    </div>
  );
}
