import type { CivilDate } from '../time/civil-date.js';
import type { PointScale } from './point-scale.js';
import type { UniformTable } from './uniform-table.js';

/** A legal act, or the decision of a centre. */
export interface Instrument {
  readonly id: string;
  /** As it is cited, such as `1847/QĐ-TTg`. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  /** Day of signing; null where it was not seen. */
  readonly issued: CivilDate | null;
  /** First day in force; null where it was not seen. */
  readonly from: CivilDate | null;
  /** First day no longer in force; null while it stands. */
  readonly until: CivilDate | null;
  /** Id of what replaced it. */
  readonly successor: string | null;
}

/** How certain a value is: `duty` was seen in the cited text; `local` has to be confirmed by the centre's own document. */
export type RuleBasis = 'duty' | 'local';

/** Where a value comes from. `proposal`: of this software, until the centre confirms it. */
export type RuleSource =
  | { readonly kind: 'proposal' }
  | { readonly kind: 'instrument'; readonly id: string; readonly article: string | null };

/** What a parameter can say. `off` switches a rule off. */
export type RuleValue = number | string | UniformTable | PointScale;

/** The word for a rule that exists and is switched off. */
export const OFF = 'off';

/** One value from a date on, until the next one begins. `null`: repealed, there is no such rule any more. */
export interface DatedValue {
  readonly from: CivilDate;
  readonly value: RuleValue | null;
  readonly source: RuleSource;
  readonly basis: RuleBasis;
}

/** What values a parameter takes. */
export type ParameterType =
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly mayBeOff: boolean;
    }
  | { readonly kind: 'text' }
  /** Who wears what on which day. */
  | { readonly kind: 'uniform' }
  /** Points of the rules of conduct, or `off`; `rules` are the ids that the book knows. */
  | { readonly kind: 'points'; readonly rules: readonly string[] };

/** One dated number or word of the book. `path` names it for ever, such as `attendance.lateGraceMinutes`. */
export interface Parameter {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
  readonly type: ParameterType;
  /** In the order of their dates. */
  readonly values: readonly DatedValue[];
}

/** The four contents of public-service culture. */
export const conductAreas = ['tinh-than', 'giao-tiep', 'dao-duc', 'trang-phuc'] as const;

export type ConductArea = (typeof conductAreas)[number];

/** How somebody comes to know of it. Nothing else may show a rule. */
export const observers = [
  'attendance',
  'inspection',
  'complaint',
  'official-finding',
  'workflow-clock',
  'dossier',
  'rating',
  'aggregate',
] as const;

export type Observer = (typeof observers)[number];

/** Whether it speaks about a person, or only informs and warns. */
export const conductTargets = ['person', 'information'] as const;

export type ConductTarget = (typeof conductTargets)[number];

/** What a rule of conduct says from a date on, with the articles it rests on. `null` severity: repealed. */
export interface DatedConductRule {
  readonly from: CivilDate;
  /** 0 for information, 1 light, 2 medium, 3 grave; a proposal like every number that is not seen in a text. */
  readonly severity: number | null;
  readonly basis: RuleBasis;
  readonly cites: readonly RuleSource[];
}

/** A rule of the catalogue, such as `TG-01` late arrival. */
export interface ConductRule {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly area: ConductArea;
  readonly against: ConductTarget;
  readonly observedBy: readonly Observer[];
  /** Paths of the parameters that it reads. */
  readonly parameters: readonly string[];
  readonly values: readonly DatedConductRule[];
}

/** Dated rules with their sources. */
export interface RuleBook {
  readonly id: string;
  readonly title: string;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly conduct: ReadonlyMap<string, ConductRule>;
}
