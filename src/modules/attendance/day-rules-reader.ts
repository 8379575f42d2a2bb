import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RuleOverlay } from '../../core/rules/rule-overlay.js';
import { RulesMissingError } from '../../core/rules/rules-missing-error.js';
import type { CivilDate } from '../../core/time/civil-date.js';
import { RulesService } from '../rules/rules.service.js';
import type { DayFacts, UnitFacts } from './day-facts.js';
import { dayRules, type DayRules } from './day-rules.js';

type Reading = DayRules | RulesMissingError;

/**
 * The rules of days, each read once as long as the centre's own values stay as they are: all units without a value of their own
 * share them, batch after batch.
 */
@Injectable()
export class DayRulesReader {
  private stamp = '';
  private known = new Map<string, Map<CivilDate, Reading>>();

  constructor(private readonly rules: RulesService) {}

  /** The rules of these units, as they stand now. */
  async read(
    manager: EntityManager,
    units: ReadonlyMap<string, UnitFacts>,
  ): Promise<Pick<DayFacts, 'rulesOn' | 'rulesIfAny'>> {
    const overlays = await this.rules.overlays(manager);
    const stamp = JSON.stringify(overlays);
    if (stamp !== this.stamp) {
      this.stamp = stamp;
      this.known = new Map();
    }
    return this.readings(overlays, units, this.known);
  }

  /** A reader of the rules of units as they would be with these values of the centre; what it read it keeps to itself. */
  drafted(
    overlays: readonly RuleOverlay[],
  ): (units: ReadonlyMap<string, UnitFacts>) => Pick<DayFacts, 'rulesOn' | 'rulesIfAny'> {
    const known = new Map<string, Map<CivilDate, Reading>>();
    return (units) => this.readings(overlays, units, known);
  }

  private readings(
    overlays: readonly RuleOverlay[],
    units: ReadonlyMap<string, UnitFacts>,
    known: Map<string, Map<CivilDate, Reading>>,
  ): Pick<DayFacts, 'rulesOn' | 'rulesIfAny'> {
    const overlaid = new Set(overlays.map(({ unitId }) => unitId));
    const ofUnit = new Map(
      [...units].map(([id, { chain }]) => {
        const own = chain.filter((at) => overlaid.has(at));
        const key = own.join();
        const readings = known.get(key) ?? new Map<CivilDate, Reading>();
        known.set(key, readings);
        return [id, { own, readings }] as const;
      }),
    );
    const read = (date: CivilDate, unitId: string): Reading => {
      const { own, readings } = ofUnit.get(unitId) ?? { own: [], readings: new Map<CivilDate, Reading>() };
      let reading = readings.get(date);
      if (reading === undefined) readings.set(date, (reading = this.readOnce(date, overlays, own)));
      return reading;
    };
    return {
      rulesOn: (date, unitId) => {
        const reading = read(date, unitId);
        if (reading instanceof RulesMissingError) throw reading;
        return reading;
      },
      rulesIfAny: (date, unitId) => {
        const reading = read(date, unitId);
        return reading instanceof RulesMissingError ? undefined : reading;
      },
    };
  }

  private readOnce(date: CivilDate, overlays: readonly RuleOverlay[], unitIds: readonly string[]): Reading {
    try {
      return dayRules(this.rules.inForce(date, overlays, unitIds));
    } catch (error) {
      if (error instanceof RulesMissingError) return error;
      throw error;
    }
  }
}
