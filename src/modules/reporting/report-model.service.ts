import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isCalendarMonth } from '../../core/closing/reporting-period.js';
import { addMonths, type CivilMonth } from '../../core/time/civil-month.js';
import type { Caller } from '../../platform/access/caller.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import type { PersonDays, RosterEntry } from '../attendance/timesheet/timesheet-reader.service.js';
import type {
  Comparison,
  Edition,
  MonthlyReport,
  SealedSource,
  TimesheetForm,
  UnitPolicy,
} from '../../../reports/monthly-compliance/model.js';
import { RulesService } from '../rules/rules.service.js';
import { AdjustmentsReader } from './adjustments/adjustments-reader.service.js';
import { AgencyLinesService } from './agency-lines.service.js';
import { comparedMonths, ReportBaselines } from './baselines/report-baselines.service.js';
import { adjustmentCounts, forEdition } from './edition-model.js';
import { SealedInspections } from './inspected/sealed-inspections.service.js';
import { areaLines, confirmedCounts, confirmedLines, openLines } from './finding-lines.js';
import { sheetDays } from './month-calendar.service.js';
import type { MonthFacts, MonthSheets, UsedRevision } from './month-facts.js';
import { MonthFactsService } from './month-facts.service.js';
import { MonthRules } from './month-rules.service.js';
import { namesApart, type NameApart } from './names-apart.js';
import { issuerOf, localText } from './report-words.js';
import { conductLines, ruleLines, scaleLines } from './rule-lines.js';
import { ownSymbols, printedSymbols } from './own-symbols.js';
import type { UnitWords } from './timesheet-rows.js';
import { sealOf } from './seal-of.js';
import { timesheetLegend, unitWords } from './timesheet-words.js';
import { excusedSessions, unitLines } from './unit-lines.js';
import { unitNamesOf, type UnitNameOf } from './unit-names.js';
import { isUnlike } from './unlike-months.js';
import { unitsAsOf } from './units-as-of.js';

/** What a report is about. */
export interface ReportSubject {
  readonly month: CivilMonth;
  readonly unitId: string;
  readonly zone: string;
  readonly edition: Edition;
  /** The sending agency whose people are told of apart; null for none. */
  readonly agencyId: string | null;
}

/** A report, and what PL1 is still to be made of. */
export interface LoadedReport {
  readonly model: MonthlyReport;
  readonly words: UnitWords;
  readonly days: () => AsyncIterable<readonly PersonDays[]>;
}

type Figures = Pick<
  MonthlyReport,
  | 'unsettledDays'
  | 'units'
  | 'comparison'
  | 'areas'
  | 'confirmed'
  | 'confirmedCounts'
  | 'open'
  | 'adjustments'
  | 'adjustmentCounts'
>;

/** Of editions that show none. */
const noFigures: Figures = {
  unsettledDays: 0,
  units: [],
  comparison: { previous: null, lastYear: null },
  areas: [],
  confirmed: [],
  confirmedCounts: [],
  open: [],
  adjustments: [],
  adjustmentCounts: [],
};

/** Brings everything that a monthly report tells into the form in which it is printed. */
@Injectable()
export class ReportModelService {
  constructor(
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly rules: RulesService,
    private readonly facts: MonthFactsService,
    private readonly monthRules: MonthRules,
    private readonly inspections: SealedInspections,
    private readonly adjustments: AdjustmentsReader,
    private readonly agencies: AgencyLinesService,
    private readonly baselines: ReportBaselines,
  ) {}

  /**
   * The report, with no more loaded than its edition needs; of a sealed month it says what was known when it was sealed. All of it is read
   * with `manager`, in a transaction that sees one moment, or the sheets of a draft would not agree.
   * @throws AppError not-permitted, not-found for an agency that does not exist
   */
  async of(manager: EntityManager, caller: Caller, subject: ReportSubject): Promise<LoadedReport> {
    const { month, unitId, zone, edition } = subject;
    const full =
      edition === 'director' || edition === 'superiors'
        ? await this.facts.of(manager, caller, month, unitId)
        : null;
    const facts = full ?? (await this.facts.sheets(manager, caller, month, unitId));
    const now = this.clock.now();
    const asOf = facts.sealed ? lastSealing(facts) : now;
    const timeText = (instant: Date): string => localText(instant, zone);
    const { book } = this.rules;
    const inForce = facts.rules?.inForce ?? (await this.rules.inForceAt(facts.period.to, unitId, manager));
    const nameOf = await unitNamesOf(manager, [
      ...facts.roster,
      ...(full?.units ?? []),
      ...(full?.findings ?? []),
    ]);
    const personOf = namesApart(facts.roster);
    const named = full && {
      ...full,
      findings: full.findings.map((each) => ({ ...each, fullName: personOf(each) })),
    };
    const figures =
      named === null ? noFigures : await this.figures(manager, caller, subject, named, now, nameOf);
    const spans = await this.monthRules.of(manager, facts, facts.period, unitId);
    const excuses = await ownSymbols(manager, facts.period);
    const tellsSymbols = edition === 'director' || edition === 'accounting';
    const printed = tellsSymbols ? await printedSymbols(manager, facts, excuses) : [];
    const told = { book, month: facts.period, units: unitNames(facts.roster, nameOf) };
    const model: MonthlyReport = {
      month,
      edition,
      draft: !facts.sealed,
      issuer: await issuerOf(manager, unitId, asOf, this.environment),
      generatedAt: asOf,
      generatedText: timeText(asOf),
      sealed: facts.revisions.map((used) => sealedSource(used, timeText)),
      differences: null,
      formerShares: facts.revisions.filter(({ part }) => part.formerShare).map(({ part }) => part.unitName),
      people: new Set(facts.roster.map(({ employeeId }) => employeeId)).size,
      ...figures,
      timesheets: sheetUnits(facts, nameOf),
      hidesTimesheet: edition === 'director' && !this.environment.REPORTS_DIRECTOR_TIMESHEET,
      form: timesheetForm(this.environment),
      policy: unitPolicy(this.environment, edition),
      period: isCalendarMonth(facts.period) ? null : { from: facts.period.from, to: facts.period.to },
      days: sheetDays(facts.period, facts.calendar),
      legend: timesheetLegend(spans, book, printed),
      scales: scaleLines(spans, told),
      rules: ruleLines(spans, told),
      conduct: conductLines(spans, told),
      agency: subject.agencyId === null ? null : await this.agencies.of(manager, facts, subject.agencyId),
      data: facts.data,
    };
    // Findings and people of a province take much memory: nothing that lives on while the file is laid out may hold them.
    const { days } = facts;
    return {
      model: forEdition(model, edition),
      words: unitWords(inForce, spans, excuses),
      days: () => withNames(days(), personOf),
    };
  }

  private async figures(
    manager: EntityManager,
    caller: Caller,
    subject: ReportSubject,
    facts: MonthFacts,
    now: Date,
    nameOf: UnitNameOf,
  ): Promise<Figures> {
    const { unitId, zone } = subject;
    const { book } = this.rules;
    const units = await unitsAsOf(manager, unitId, facts, now);
    const parts = facts.revisions.map(({ part }) => part);
    const inspected = await this.inspections.of(manager, parts, units, facts.period);
    const adjustments = await this.adjustments.of(
      manager,
      { units, month: facts.period, zone },
      parts,
      facts.roster,
    );
    const { totals, findings } = facts;
    return {
      unsettledDays: totals.unsettledDays,
      units: unitLines(facts, await excusedSessions(facts), inspected, nameOf),
      comparison: await this.comparison(manager, caller, subject, facts, now),
      areas: areaLines(
        findings,
        inspected.some(({ checks }) => checks > 0),
      ),
      confirmed: confirmedLines(book, findings, nameOf),
      confirmedCounts: confirmedCounts(book, findings, nameOf),
      open: openLines(book, findings),
      adjustments,
      adjustmentCounts: adjustmentCounts(adjustments),
    };
  }

  /** Of what is sealed as it stood then; of a draft as it stands now. */
  private async comparison(
    manager: EntityManager,
    caller: Caller,
    { month, unitId }: ReportSubject,
    facts: MonthFacts,
    now: Date,
  ): Promise<Comparison> {
    const { sealed, revisions, period } = facts;
    const asOf = sealed ? lastSealing(facts) : now;
    const unlike: ('previous' | 'lastYear')[] = [];
    const parts = revisions.map(({ part }) => part);
    const of = async (which: 'previous' | 'lastYear'): Promise<Comparison['previous']> => {
      const compared = addMonths(month, comparedMonths[which]);
      const kept = sealed ? await this.baselines.of(manager, parts, unitId, compared) : undefined;
      const figures = kept === undefined ? await this.facts.totals(manager, caller, compared, unitId) : kept;
      if (figures === null || !(await isUnlike(manager, unitId, { compared, told: period, asOf })))
        return figures;
      unlike.push(which);
      return null;
    };
    return {
      previous: await of('previous'),
      lastYear: await of('lastYear'),
      ...(unlike.length > 0 && { unlike }),
    };
  }
}

async function* withNames(days: AsyncIterable<readonly PersonDays[]>, nameOf: NameApart): AsyncGenerator<readonly PersonDays[]> {
  for await (const batch of days) yield batch.map((person) => ({ ...person, fullName: nameOf(person) }));
} // prettier-ignore

function lastSealing({ revisions }: MonthSheets): Date {
  return new Date(Math.max(...revisions.map(({ part }) => part.sealedAt.getTime())));
}

function sealedSource({ part, known }: UsedRevision, timeText: (instant: Date) => string): SealedSource {
  const { unitName, revision, fingerprint, sealedAt, compared } = part;
  return {
    unit: unitName,
    revision,
    fingerprint,
    ...sealOf(part),
    sealedText: timeText(sealedAt),
    compared,
    differences: {
      people: new Set(known.people.map(({ employeeId }) => employeeId)).size,
      days: known.people.reduce((sum, { days }) => sum + days.length, 0),
      findings: known.people.reduce((sum, { findings }) => sum + findings.length, 0),
      rules: known.rules.length,
    },
  };
}

function timesheetForm({ TIMESHEET_FORM, TIMESHEET_BASIS, TIMESHEET_PAPER }: Environment): TimesheetForm {
  return { number: TIMESHEET_FORM ?? null, basis: TIMESHEET_BASIS ?? null, paper: TIMESHEET_PAPER };
}

/** The director reads which units did how; others only where the office wants it so. */
function unitPolicy(
  { REPORTS_NAME_UNITS, REPORTS_SMALLEST_UNIT }: Environment,
  edition: Edition,
): UnitPolicy {
  return { nameUnits: edition === 'director' || REPORTS_NAME_UNITS, smallestUnit: REPORTS_SMALLEST_UNIT };
}

/** How many people PL1 has of each unit, in its order, and which days are shaded by its calendar. */
function sheetUnits(
  { roster, calendars, period }: MonthSheets,
  nameOf: UnitNameOf,
): MonthlyReport['timesheets'] {
  const units: { unitId: string; unit: string; people: number }[] = [];
  for (const { unitId, unitName } of roster) {
    const last = units.at(-1);
    if (last?.unitId === unitId) last.people += 1;
    else units.push({ unitId, unit: unitName, people: 1 });
  }
  return units.map(({ unitId, unit, people }) => ({
    unit: nameOf({ unitId, unitName: unit }),
    people,
    days: sheetDays(period, calendars.get(unitId)),
  }));
}

function unitNames(roster: readonly RosterEntry[], nameOf: UnitNameOf): ReadonlyMap<string, string> {
  return new Map(roster.map((entry) => [entry.unitId, nameOf(entry)]));
}
