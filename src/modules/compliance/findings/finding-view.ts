import type { FindingEvidence } from '../../../core/compliance/day-findings.js';
import type { FindingStatus } from '../../../core/compliance/finding-status.js';
import { findingWords } from '../../../core/compliance/finding-words.js';
import type { ConductCite } from '../../../core/rules/conduct-on.js';
import type { ConductArea, RuleBook } from '../../../core/rules/rule-book.js';
import type { FindingOrigin } from '../finding.entity.js';

/** A finding as the database has it, with the names that lists need. */
export interface FindingRow {
  readonly id: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly date: string;
  readonly sessionId: string;
  readonly rule: string;
  readonly area: ConductArea;
  readonly severity: number;
  readonly origin: FindingOrigin;
  readonly status: FindingStatus;
  readonly statusAt: Date;
  readonly minutes: number;
  readonly explainUntil: string | null;
  readonly decideUntil: string | null;
  /** Since when the facts no longer show what was confirmed. */
  readonly unsupportedAt: Date | null;
  readonly evidence: FindingEvidence;
  readonly cites: readonly ConductCite[];
}

/** A finding in words. */
export interface FindingItem extends Omit<FindingRow, 'evidence'> {
  readonly wordVi: string;
  readonly wordEn: string;
  readonly statusVi: string;
  readonly statusEn: string;
  readonly ruleVi: string;
  readonly ruleEn: string;
  /** By the scale in force on its date; null while it is not confirmed or no scale is issued. */
  readonly points: number | null;
}

/** A finding with what it rests on and how it came to stand where it does. */
export interface FindingDetail extends FindingItem {
  readonly evidence: FindingEvidence;
  readonly history: readonly {
    readonly from: FindingStatus | null;
    readonly to: FindingStatus;
    readonly at: Date;
    readonly by: string;
    readonly reason: string | null;
  }[];
}

/** The words of a finding. */
export function findingView(
  book: RuleBook,
  row: Omit<FindingRow, 'evidence'>,
  points: number | null,
): FindingItem {
  const { word, status } = findingWords(row.status);
  const rule = book.conduct.get(row.rule);
  return {
    ...row,
    wordVi: word.vi,
    wordEn: word.en,
    statusVi: status.vi,
    statusEn: status.en,
    ruleVi: rule?.vi ?? row.rule,
    ruleEn: rule?.en ?? row.rule,
    points,
  };
}
