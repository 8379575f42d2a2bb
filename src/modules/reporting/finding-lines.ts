import { confirmedStatuses, sumOfPoints } from '../../core/compliance/finding-points.js';
import { conductAreas, type ConductArea, type RuleBook } from '../../core/rules/rule-book.js';
import { formatTimeOfDay } from '../../core/time/time-of-day.js';
import type {
  AreaLine, ConfirmedCount, ConfirmedFinding, OpenFindings, SeverityCounts,
} from '../../../reports/monthly-compliance/model.js'; // prettier-ignore
import type { ReportFinding } from './month-facts.js';
import type { UnitNameOf } from './unit-names.js';
import { areaNames, sourceWords } from './rule-lines.js';

/** Statuses in which it is only something that was noted. */
const OPEN: readonly ReportFinding['status'][] = ['provisional', 'waiting'];

export function confirmedOf(findings: readonly ReportFinding[]): ReportFinding[] {
  return findings.filter(({ status }) => confirmedStatuses.includes(status));
}

export function openOf(findings: readonly ReportFinding[]): ReportFinding[] {
  return findings.filter(({ status }) => OPEN.includes(status));
}

/** The confirmed breaches by name, each with its evidence and articles. */
export function confirmedLines(
  book: RuleBook,
  findings: readonly ReportFinding[],
  nameOf: UnitNameOf,
): ConfirmedFinding[] {
  return confirmedOf(findings).map((finding) => ({
    unit: nameOf(finding),
    fullName: finding.fullName,
    date: finding.date,
    rule: finding.rule,
    words: wordsOf(book, finding.rule),
    evidence: evidenceWords(finding),
    article: finding.cites.map(sourceWords).join('; '),
    points: finding.points,
  }));
}

/** The same by unit and rule, without names. */
export function confirmedCounts(
  book: RuleBook,
  findings: readonly ReportFinding[],
  nameOf: UnitNameOf,
): ConfirmedCount[] {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of confirmedOf(findings)) {
    const key = `${finding.unitId} ${finding.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((own) => {
    const [{ unitId, unitName, rule, cites } = { unitId: '', unitName: '', rule: '', cites: [] }] = own;
    const article = cites.map(sourceWords).join('; ');
    return {
      unitId,
      unit: nameOf({ unitId, unitName }),
      rule,
      words: wordsOf(book, rule),
      article,
      count: own.length,
      points: sumOfPoints(own.map(({ points }) => points)),
    };
  });
}

/** What is still open, by rule: only counts, for nobody has decided it yet. */
export function openLines(book: RuleBook, findings: readonly ReportFinding[]): OpenFindings[] {
  const open = openOf(findings);
  return [...book.conduct.values()].flatMap(({ id, vi }) => {
    const count = open.filter(({ rule }) => rule === id).length;
    return count === 0 ? [] : [{ rule: id, words: vi, count }];
  });
}

/** The four contents. `inspected`: whether anybody was looked at for dress; attendance always speaks of the first. */
export function areaLines(findings: readonly ReportFinding[], inspected: boolean): AreaLine[] {
  return conductAreas.map((area) => {
    const own = findings.filter((each) => each.area === area);
    // Where nothing was looked at there is no figure, which is not the same as nothing found.
    const seen = area === 'tinh-than' || (area === 'trang-phuc' && inspected) || own.length > 0;
    return {
      name: areaNames[area],
      open: seen ? openOf(own).length : null,
      confirmed: seen ? confirmedOf(own).length : null,
    };
  });
}

/** Confirmed findings by content and severity (1 light, 2 medium, 3 grave). */
export function severityCounts(findings: readonly ReportFinding[]): SeverityCounts[] {
  const confirmed = confirmedOf(findings);
  const count = (area: ConductArea, severity: number): number =>
    confirmed.filter((each) => each.area === area && each.severity === severity).length;
  return conductAreas.map((area) => ({
    area: areaNames[area],
    counts: [count(area, 1), count(area, 2), count(area, 3)],
  }));
}

function wordsOf(book: RuleBook, rule: string): string {
  return book.conduct.get(rule)?.vi ?? rule;
}

/** The stretch of the day, or the count of what has none, or that an inspection saw it or a document says it. */
function evidenceWords({ evidence, minutes }: ReportFinding): string {
  if (evidence === null) return minutes > 0 ? `${minutes} phút` : '';
  const { exception, fromSecond, untilSecond, count, checkIds, reportIds = [] } = evidence;
  const checks = checkIds?.length ?? 0;
  if (checks > 0) return `${checks} lượt kiểm tra`;
  if (reportIds.length > 0) return 'Theo văn bản';
  if (exception === null) return count === undefined ? '' : `${count} ngày làm việc`;
  const stretch = `${formatTimeOfDay(fromSecond)} - ${formatTimeOfDay(untilSecond)}`;
  return minutes > 0 ? `${stretch}, ${minutes} phút` : stretch;
}
