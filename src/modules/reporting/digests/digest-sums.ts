import type { DigestFigures, DigestPerson, DigestUnit } from '../../../../reports/digest/model.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';
import type { DayTotals } from '../../attendance/attendance-reader.service.js';
import { confirmedOf, openOf, severityCounts } from '../finding-lines.js';
import type { MonthSummary, ReportFinding } from '../month-facts.js';

const STEPS = 1_000_000;

const copied = [
  'plannedDays', 'presentDays', 'paidDays', 'provisionalDays', 'lateArrivals', 'lateArrivalMinutes', 'earlyDepartures',
  'earlyDepartureMinutes', 'absences', 'missingIns', 'missingOuts',
] as const; // prettier-ignore

interface Person {
  code: string;
  fullName: string;
  readonly units: Set<string>;
  readonly months: Set<CivilMonth>;
  /** Months of which something is not sealed. */
  readonly open: Set<CivilMonth>;
  sums: DigestFigures;
  readonly findings: ReportFinding[];
}

interface Unit {
  name: string;
  readonly people: Set<string>;
  sums: DigestFigures;
  readonly findings: ReportFinding[];
}

/** The figures of a month's lines and findings. */
export function digestFigures(lines: readonly DayTotals[], findings: readonly ReportFinding[]): DigestFigures {
  const sums = Object.fromEntries(copied.map((key) => [key, rounded(lines.reduce((all, each) => all + each[key], 0))]));
  return {
    ...(sums as Pick<DigestFigures, (typeof copied)[number]>),
    openFindings: openOf(findings).length,
    confirmedFindings: confirmedOf(findings).length,
  };
} // prettier-ignore

/** Adds months up by unit and by person, one month at a time: what was added is not kept. */
export class DigestSums {
  private readonly people = new Map<string, Person>();
  private readonly units = new Map<string, Unit>();

  add(month: CivilMonth, { sealed, parts, units, people, findings }: MonthSummary): void {
    const sealedUnits = new Set(parts.flatMap(({ unitIds }) => unitIds));
    for (const line of units) {
      const unit = this.unit(line.unitId, line.unitName);
      unit.name = line.unitName;
      unit.sums = added(unit.sums, digestFigures([line], []));
    }
    for (const line of people) {
      this.unit(line.unitId, '').people.add(line.employeeId);
      const person = this.person(line.employeeId, line);
      person.units.add(line.unitId);
      person.months.add(month);
      if (!sealed && !sealedUnits.has(line.unitId)) person.open.add(month);
      person.sums = added(person.sums, digestFigures([line], []));
    }
    for (const finding of findings) {
      this.unit(finding.unitId, finding.unitName).findings.push(finding);
      this.people.get(finding.employeeId)?.findings.push(finding);
    }
  }

  /** By name. */
  unitLines(): DigestUnit[] {
    return [...this.units.values()]
      .map(({ name, people, sums, findings }) => ({
        name,
        people: people.size,
        figures: added(sums, digestFigures([], findings)),
        severities: severityCounts(findings),
      }))
      .sort((a, b) => vietnamese.compare(a.name, b.name));
  }

  get count(): number {
    return this.people.size;
  }

  /** By given name, as lists of people are. */
  personLines(): DigestPerson[] {
    return [...this.people.values()]
      .map(({ code, fullName, units, months, open, sums, findings }) => ({
        code,
        fullName,
        units: [...units].map((id) => this.units.get(id)?.name ?? '').join('; '),
        months: months.size,
        sealedMonths: months.size - open.size,
        figures: added(sums, digestFigures([], findings)),
        severities: severityCounts(findings),
      }))
      .sort((a, b) => vietnamese.compare(nameKey(a), nameKey(b)));
  }

  private unit(id: string, name: string): Unit {
    const known = this.units.get(id) ?? { name, people: new Set<string>(), sums: NOTHING, findings: [] };
    this.units.set(id, known);
    return known;
  }

  private person(id: string, { employeeCode, fullName }: { employeeCode: string; fullName: string }): Person {
    const known = this.people.get(id) ?? {
      ...{ code: employeeCode, fullName, units: new Set<string>(), months: new Set<string>() },
      ...{ open: new Set<string>(), sums: NOTHING, findings: [] },
    };
    this.people.set(id, known);
    return known;
  }
}

const vietnamese = new Intl.Collator('vi');

/** The given name, which comes last, then the whole name and the code. */
function nameKey({ fullName, code }: Pick<DigestPerson, 'fullName' | 'code'>): string {
  return `${fullName.trim().split(/\s+/).at(-1) ?? ''} ${fullName} ${code}`;
}

const NOTHING = digestFigures([], []);

function added(one: DigestFigures, other: DigestFigures): DigestFigures {
  const keys = Object.keys(NOTHING) as (keyof DigestFigures)[];
  const sums = keys.map((key) => [key, rounded(one[key] + other[key])]);
  return Object.fromEntries(sums) as Record<keyof DigestFigures, number>;
}

/** Three thirds of a day are a day. */
function rounded(days: number): number {
  return Math.round(days * STEPS) / STEPS;
}
