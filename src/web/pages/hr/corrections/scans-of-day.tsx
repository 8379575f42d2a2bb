import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { formatCivilDate } from '../../../i18n/format-date.js';
import { useTranslate } from '../../../i18n/language.js';
import { SaveItems } from '../../../parts/save-items.js';
import { lazily } from '../../../parts/lazily.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { scanStates } from '../../me/day-words.js';
import type { DayStory } from '../../me/queries.js';
import { HR } from '../hr-queries.js';
import { CORRECTIONS } from './corrections-queries.js';
import { ScanOfDay, scanPlace } from './scan-of-day.js';
import { isOfDay } from './is-of-day.js';

const AddPunch = lazily(async () => (await import('./add-punch.js')).AddPunch);
const VoidScan = lazily(async () => (await import('./void-scan.js')).VoidScan);

/** What the readers took of a day, each with what became of it and whether it may be voided; and a punch to add. */
export function ScansOfDay({ story }: { story: DayStory }) {
  const t = useTranslate();
  const client = useQueryClient();
  const adding = useDialog<true>();
  const voiding = useDialog<DayStory['scans'][number]>();
  const [isSent, setSent] = useState(false);
  const { employeeId, date } = story;
  const waiting = useQuery({
    queryKey: [...CORRECTIONS, 'of', employeeId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/corrections', { params: { query: { employeeId, status: 'proposed', limit: 200 } } })),
  }); // prettier-ignore
  const scans = story.scans.filter(isOfDay);
  const isWaiting = (id: string): boolean => (waiting.data?.items ?? []).some(({ scanId }) => scanId === id);
  const onDone = async (): Promise<void> => {
    setSent(true);
    await client.invalidateQueries({ queryKey: HR });
  };
  return (
    <>
      {isSent && <Alert type="success" showIcon role="status" title={t('hr-mend.sent')} />}
      {scans.length === 0 ? (
        <p className="quiet">{t('hr-mend.no-scans')}</p>
      ) : (
        <ul className="plain-list ruled">
          {scans.map((scan) => (
            <ScanOfDay
              key={scan.id}
              scan={scan}
              isWaiting={isWaiting(scan.id)}
              onVoid={() => voiding.show(scan)}
            />
          ))}
        </ul>
      )}
      <SaveItems
        name={`${t('story.scans')} ${formatCivilDate(date)}`}
        items={scans}
        columns={(words) => [
          [words.t('save.time'), ({ time }) => time],
          [words.t('save.place'), (scan) => scanPlace(scan, words.t)],
          [
            words.t('save.state'),
            ({ id, state }) => words.t(isWaiting(id) ? 'hr-mend.void-waits' : scanStates[state]),
          ],
        ]}
      />
      <div>
        <Button type="primary" onClick={() => adding.show(true)}>
          {t('hr-day.added-punch')}
        </Button>
      </div>
      {adding.target !== null && (
        <AddPunch
          open={adding.open}
          employeeId={employeeId}
          date={date}
          onClose={adding.close}
          onDone={onDone}
        />
      )}
      {voiding.target !== null && (
        <VoidScan open={voiding.open} scan={voiding.target} onClose={voiding.close} onDone={onDone} />
      )}
    </>
  );
}
