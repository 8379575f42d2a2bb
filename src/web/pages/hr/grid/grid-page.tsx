import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useLanguage, useTranslate } from '../../../i18n/language.js';
import { todayAt } from '../../../i18n/today.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { inNameOrder, useNameOrder } from '../../../parts/name-order.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { MonthSwitch } from '../../me/month-switch.js';
import { datesOf } from '../../me/month-grid.js';
import { Beside, DayBeside } from '../day-beside.js';
import type { GridRow } from '../hr-queries.js';
import { filterRows } from './filter-rows.js';
import { gridAddressOf, gridParametersOf, type GridAddress } from './grid-address.js';
import { GridFilters } from './grid-filters.js';
import { MonthSheet } from './month-sheet.js';
import { sheetOf } from './sheet-of.js';
import { SheetLegend } from './sheet-legend.js';
import { useTotalColumns } from './sheet-words.js';
import { MOST_PEOPLE, useGridRows } from './use-grid-rows.js';

const PersonSheet = lazily(async () => (await import('./person-sheet.js')).PersonSheet);

const NONE: readonly GridRow[] = [];

/** The month of everybody, people by days. Month, filters and the opened day stand in the address. */
export function GridPage() {
  const t = useTranslate();
  const { language } = useLanguage().pack;
  const { permissions } = useSignedIn();
  const sheet = useDialog<true>();
  const today = todayAt();
  const [parameters, setParameters] = useSearchParams();
  const shown = gridAddressOf(parameters, today);
  const { month, unitId, text, only, opened } = shown;
  const show = (change: Partial<GridAddress>): void =>
    setParameters(gridParametersOf({ ...shown, ...change }, today), {
      replace: true,
      preventScrollReset: true,
    });
  const { items, error, retry, isOld, isLoading } = useGridRows(month, unitId);
  const [order] = useNameOrder();
  const found = filterRows(useDeferredValue(items ?? NONE), { text, only });
  const rows = inNameOrder(found, order, ({ fullName }) => fullName);
  const totals = useTotalColumns();
  const [year = '', number = ''] = month.split('-');
  const saving = useMutation({
    mutationFn: async () => {
      const [{ saveSheet }, { shownCell }] = await Promise.all([
        import('../../../parts/save/save-sheet.js'),
        import('../../../xlsx/shown-cell.js'),
      ]);
      const heads = {
        code: t('people.code'),
        name: t('people.name'),
        unit: t('people.unit'),
        totals: totals.map(({ long }) => long),
      };
      const totalsOf = (row: GridRow) => totals.map(({ of }) => shownCell(of(row), language));
      const name = t('hr-grid.file', { month: number, year });
      await saveSheet({ name, ...sheetOf(rows, datesOf(month), heads, totalsOf) }, { date: null });
    },
  });
  const close = (): void => {
    show({ opened: null });
    document.querySelector<HTMLElement>('.sheet-cell[tabindex="0"]')?.focus();
  };
  const person = rows.find(({ employeeId }) => opened?.endsWith(employeeId));
  return (
    <>
      <div className="row row-apart">
        <PageHeading title={t('hr.grid-title')} />
        <MonthSwitch month={month} onChange={(other) => show({ month: other, opened: null })} />
      </div>
      <GridFilters shown={shown} onChange={show} />
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('hr-grid.none', { month: number, year })}>{t('hr-grid.none-text')}</Empty>
      ) : (
        <Beside isTwo={opened !== null} onClose={close}>
          <div className="stack" aria-busy={isOld || isLoading}>
            <div className="row row-apart">
              <span role="status">
                {t('hr-grid.count', { shown: rows.length, count: items.length })}
                {isLoading && ` ${t('hr-grid.loading')}`}
              </span>
              <span className="row">
                {permissions.includes('reports:export') && (
                  <Button disabled={rows.length === 0 || isLoading} onClick={() => sheet.show(true)}>
                    {t('hr-grid.person-sheet')}
                  </Button>
                )}
                <Button
                  icon={<DownloadOutlined />}
                  disabled={rows.length === 0 || isLoading}
                  loading={saving.isPending}
                  onClick={() => saving.mutate()}
                >
                  {t('hr-grid.save')}
                </Button>
              </span>
            </div>
            <RefusalAlert error={saving.error} />
            {items.length >= MOST_PEOPLE && <p>{t('hr-grid.too-many', { count: MOST_PEOPLE })}</p>}
            {rows.length === 0 ? (
              <Empty title={t('people.none-found')}>{t('hr-grid.none-found-text')}</Empty>
            ) : (
              <MonthSheet
                rows={rows}
                month={month}
                today={today}
                opened={opened}
                onOpen={(key) => show({ opened: key })}
              />
            )}
            <SheetLegend rows={rows} date={datesOf(month).at(-1) ?? today} unit={unitId} />
          </div>
          <DayBeside opened={opened} name={person?.fullName ?? null} onClose={close} />
        </Beside>
      )}
      {sheet.target !== null && (
        <PersonSheet open={sheet.open} rows={rows} month={month} chosen={person} onClose={sheet.close} />
      )}
    </>
  );
}
