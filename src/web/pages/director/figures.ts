import type { MessageKey } from '../../i18n/catalogue.js';
import type { MonthOf } from './director-queries.js';

/** One figure of a month, as tiles, lines and columns show it. */
export interface FigureKind {
  readonly id: 'on-time' | 'late' | 'early' | 'absent' | 'missing' | 'confirmed';
  readonly name: MessageKey;
  readonly better: 'more' | 'less';
  readonly isShare?: boolean;
  /** Null where the month has none. */
  readonly of: (month: MonthOf) => number | null;
}

/** The share of the days to be attended (leave, trips and holidays are none) that were attended in time; null where there was none. */
export function onTimeShare(figures: { readonly onTimeDays: number; readonly dueDays: number } | null): number | null {
  return figures === null || figures.dueDays === 0 ? null : figures.onTimeDays / figures.dueDays;
} // prettier-ignore

/** The figures in the order of their weight. */
export const figureKinds: readonly FigureKind[] = [
  { id: 'on-time', name: 'director.on-time', better: 'more', isShare: true, of: ({ attendance }) => onTimeShare(attendance) },
  { id: 'late', name: 'director.late', better: 'less', of: ({ attendance }) => attendance?.lateArrivals ?? null },
  { id: 'early', name: 'director.early', better: 'less', of: ({ attendance }) => attendance?.earlyDepartures ?? null },
  { id: 'absent', name: 'director.absent', better: 'less', of: ({ attendance }) => attendance?.absences ?? null },
  {
    id: 'missing', name: 'director.missing', better: 'less',
    of: ({ attendance }) => (attendance === null ? null : attendance.missingIns + attendance.missingOuts),
  },
  {
    id: 'confirmed', name: 'director.confirmed', better: 'less',
    of: ({ attendance, areas }) => (attendance === null ? null : areas.reduce((sum, { confirmed }) => sum + confirmed, 0)),
  },
]; // prettier-ignore
