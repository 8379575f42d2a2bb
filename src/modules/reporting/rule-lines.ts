import type { SealedConduct } from '../../core/closing/sealed-rules.js';
import { conductOn, type ConductCite } from '../../core/rules/conduct-on.js';
import { plainValue } from '../../core/rules/plain-value.js';
import type { ConductArea, RuleBook } from '../../core/rules/rule-book.js';
import type { RuleInForce } from '../../core/rules/rules-in-force.js';
import type { CivilDate } from '../../core/time/civil-date.js';
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

export function ruleLines(book: RuleBook, rules: readonly RuleInForce[]): RuleLine[] {
  return rules.map((rule) => {
    const parameter = book.parameters.get(rule.path);
    return {
      path: rule.path,
      words: parameter?.vi ?? rule.path,
      value: rule.value === 'off' ? 'không áp dụng' : plainValue(rule.value),
      unit: parameter?.type.kind === 'number' ? parameter.type.unit : '',
      from: rule.from,
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

/** The rules of conduct in force on a date. */
export function conductLines(book: RuleBook, date: CivilDate): ConductLine[] {
  return [...book.conduct.keys()].flatMap((id) => {
    const rule = conductOn(book, id, date);
    if (rule === undefined) return [];
    return [{ id, words: rule.vi, from: rule.from, source: rule.cites.map(sourceWords).join('; ') }];
  });
}

/** Those that were sealed, in the order of the book. */
export function sealedConductLines(book: RuleBook, sealed: readonly SealedConduct[]): ConductLine[] {
  return sealed.map(({ id, from, cites }) => ({
    id,
    words: book.conduct.get(id)?.vi ?? id,
    from,
    source: cites.map(sourceWords).join('; '),
  }));
}
