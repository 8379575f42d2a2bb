import { useCursorPages } from '../../../api/use-cursor-pages.js';
import { RefusalError } from '../../../api/refusal.js';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { Waiting } from '../../../parts/waiting.js';
import { changedDays, previewLetters } from './preview-letters.js';
import { PreviewTable } from './preview-table.js';
import { loadPreview, previewKey, type Draft } from './schedules-queries.js';
import { MoreButton } from '../../../parts/more-button.js';
import { SaveButton } from '../../../parts/save-button.js';
import { previewColumns } from './preview-columns.js';

/** The answer to a preview: people by days, and how many days a draft changes. */
export function PreviewAnswer({ month, unitId, draft }: { month: string; unitId: string; draft: Draft | null }) {
  const t = useTranslate();
  const drafted = useCursorPages(previewKey(month, unitId, draft), (next) => loadPreview(month, unitId, draft, next));
  const saved = useCursorPages(previewKey(month, unitId, null), (next) => loadPreview(month, unitId, null, next));
  const { items, error, retry, isOld } = drafted;
  if (error)
    return (
      <>
        <FailureView error={error} retry={retry} />
        {error instanceof RefusalError && (
          <ul className="sentences">
            {(error.problem.errors ?? []).map(({ field, detail }) => (
              <li key={field}>{detail}</li>
            ))}
          </ul>
        )}
      </>
    );
  if (!items) return <Waiting />;
  if (items.length === 0) return <Empty title={t('lich.preview-nobody')}>{t('lich.preview-nobody-text')}</Empty>;
  const changed = draft === null || saved.isOld ? new Set<string>() : changedDays(items, saved.items ?? []);
  const unscheduled = items.filter(({ days }) => days.some(({ because }) => because === 'none')).length;
  const more = {
    ...drafted.more,
    fetchNextPage: () => Promise.all([drafted.more.fetchNextPage(), saved.more.hasNextPage && draft ? saved.more.fetchNextPage() : null]),
  };
  return (
    <div className="stack" aria-busy={isOld}>
      {draft !== null && (
        <p role="status">
          <strong>
            {changed.size === 0 ? t('lich.preview-same') : t('lich.preview-changes', { count: changed.size })}
          </strong>
        </p>
      )}
      {unscheduled > 0 && <p>{t('lich.preview-unscheduled', { count: unscheduled })}</p>}
      <PreviewTable month={month} people={items} letters={previewLetters(items)} changed={changed} />
      <MoreButton {...more} />
      <SaveButton name={t('lich.preview')} source={{ load: drafted.more.load, columns: previewColumns(month) }} />
    </div>
  );
} // prettier-ignore
