import type { RuleSpan } from '../../core/closing/rule-spans.js';
import type { SealedConduct } from '../../core/closing/sealed-rules.js';
import type { ConductCite } from '../../core/rules/conduct-on.js';
import { plainValue } from '../../core/rules/plain-value.js';
import { OFF, type ConductArea, type RuleBook } from '../../core/rules/rule-book.js';
import type { RuleInForce } from '../../core/rules/rules-in-force.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { formatCivilDate } from '../../core/time/parse-civil-date.js';
import { firstDayOf, lastDayOf, type MonthDates } from '../../core/time/civil-month.js';
import type { ConductLine, RuleLine } from '../../../reports/monthly-compliance/model.js';

/** The four contents as reports name them. */
export const areaNames: Readonly<Record<ConductArea, string>> = {
  'tinh-than': 'Tinh thần, thái độ làm việc',
  'giao-tiep': 'Giao tiếp, ứng xử',
  'dao-duc': 'Đạo đức, lối sống',
  'trang-phuc': 'Trang phục',
};

/** A source in words: instrument and article, or that nobody has decided yet. */
export function sourceWords({ instrument, article }: ConductCite): string {
  if (instrument === 'proposal') return 'Đề xuất, chờ trung tâm xác nhận';
  return article === null ? instrument : `${instrument}, ${article}`;
}

/** What the lines of rules need to know beside them. */
export interface RuleLineContext {
  readonly book: RuleBook;
  readonly month: MonthDates;
  /** Names of the units that are told of, by id. */
  readonly units: ReadonlyMap<string, string>;
}

/** Words of values that are codes, by parameter; people are exempted by these words on the page of exemptions. */
const exemptions = {
  pregnancy: 'Mang thai',
  'ethnic-dress': 'Mặc trang phục dân tộc',
  'own-sector': 'Đồng phục riêng của ngành',
  security: 'Yêu cầu bảo mật công tác',
};
const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'badge.exemptions': exemptions,
  'uniform.exemptions': exemptions,
  'leave.balances': { here: 'Theo dõi tại đây', elsewhere: 'Theo dõi ở nơi khác (cơ quan cử)' },
  'timesheet.mode': { day: 'Theo ngày', 'half-day': 'Theo buổi', hours: 'Theo giờ' },
};

/**
 * A value as it is printed: codes in words, whatever else as it is. Example: `pregnancy own-sector` of `uniform.exemptions` is `Mang thai; Đồng phục
 * riêng của ngành`.
 */
export function codeWords(path: string, value: number | string): number | string {
  const words = codes[path];
  if (words === undefined || typeof value === 'number') return value;
  return value
    .split(' ')
    .filter(Boolean)
    .map((code) => words[code] ?? code)
    .join('; ');
}

/** The values of the parameters that were in force in a month, each with its dates. */
export function ruleLines(spans: readonly RuleSpan[], context: RuleLineContext): RuleLine[] {
  const { book } = context;
  return spans
    .filter(({ path }) => !book.conduct.has(path))
    .map((span) => {
      const rule = span.rule as Omit<RuleInForce, 'path'>;
      const parameter = book.parameters.get(span.path);
      return {
        path: span.path,
        words: parameter?.vi ?? span.path,
        value: rule.value === 'off' ? 'không áp dụng' : codeWords(span.path, plainValue(rule.value)),
        unit: parameter?.type.kind === 'number' ? parameter.type.unit : '',
        ...datesOf(span, rule.from, context),
        source: sourceWords(rule),
        basis:
          rule.basis === 'duty'
            ? 'Văn bản quy định'
            : rule.overlay === null
              ? 'Mặc định, chờ xác nhận'
              : 'Trung tâm quyết định',
      };
    });
}

/** What is said of the scales of points that were in force in a month; null where none was. */
export function scaleLines(spans: readonly RuleSpan[], context: RuleLineContext): string[] | null {
  const issued = spans.filter(
    ({ path, rule }) => path === 'points.perRule' && (rule as Omit<RuleInForce, 'path'>).value !== OFF,
  );
  if (issued.length === 0) return null;
  return issued.map((span) => {
    const rule = span.rule as Omit<RuleInForce, 'path'>;
    const { from, until, scope } = datesOf(span, rule.from, context);
    const end = until === null ? '' : ` đến hết ${formatCivilDate(until)}`;
    const where = scope === '' ? '' : ` (${scope})`;
    return `Thang điểm theo ${sourceWords(rule)}, áp dụng từ ${formatCivilDate(from)}${end}${where}.`;
  });
}

/** The rules of conduct that were in force in a month. */
export function conductLines(spans: readonly RuleSpan[], context: RuleLineContext): ConductLine[] {
  const { book } = context;
  return spans
    .filter(({ path }) => book.conduct.has(path))
    .map((span) => {
      const { from, cites } = span.rule as Omit<SealedConduct, 'id'>;
      const words = book.conduct.get(span.path)?.vi ?? span.path;
      return { id: span.path, words, ...datesOf(span, from, context), source: cites.map(sourceWords).join('; ') };
    });
} // prettier-ignore

type Dates = Pick<RuleLine, 'from' | 'until' | 'scope'>;

/** Since when, which may be long before the month; until when, where it ended in the month; and for which units, where not for all. */
function datesOf(
  { from, to, unitIds }: RuleSpan,
  since: CivilDate,
  { month, units }: RuleLineContext,
): Dates {
  const names = unitIds.flatMap((id) => units.get(id) ?? []).sort(vietnamese.compare);
  const few = names.length <= MOST_NAMED ? names.join(', ') : `${names.length} đơn vị`;
  return {
    from: from === firstDayOf(month) && since < from ? since : from,
    until: to === lastDayOf(month) ? null : to,
    scope: names.length >= units.size ? '' : few,
  };
}

const vietnamese = new Intl.Collator('vi');
/** Units that are named; of more only their number is told. */
const MOST_NAMED = 3;
