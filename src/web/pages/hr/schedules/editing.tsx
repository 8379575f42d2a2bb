import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Waiting } from '../../../parts/waiting.js';
import { BindingEditor } from './binding-editor.js';
import { ScheduleEditor } from './schedule-editor.js';
import type { SchedulesAddress } from './schedules-address.js';
import { assignmentsQuery, schedulesQuery } from './schedules-queries.js';

/** What is being made or changed, with what is known of schedules and of whom they bind. */
export function Editing({
  editing,
  onClose,
  onSaved,
}: {
  editing: NonNullable<SchedulesAddress['editing']>;
  onClose: () => void;
  onSaved: (said: string) => void;
}) {
  const t = useTranslate();
  const schedules = useQuery(schedulesQuery);
  const assignments = useQuery(assignmentsQuery(null));
  const error = schedules.error ?? assignments.error;
  const retry = (): void => {
    void schedules.refetch();
    void assignments.refetch();
  };
  if (error) return <FailureView error={error} retry={retry} />;
  if (!schedules.data || !assignments.data) return <Waiting />;
  const known = {
    schedules: schedules.data.items,
    assignments: assignments.data.items,
    onClose,
    onSaved,
  };
  if (editing === 'binding') return <BindingEditor {...known} />;
  if (editing === 'schedule') return <ScheduleEditor {...known} schedule={null} />;
  const schedule = known.schedules.find(({ code }) => code === editing.code);
  if (!schedule)
    return <Empty title={t('lich.unknown', { code: editing.code })}>{t('lich.unknown-text')}</Empty>;
  return <ScheduleEditor key={schedule.id} {...known} schedule={schedule} />;
}
