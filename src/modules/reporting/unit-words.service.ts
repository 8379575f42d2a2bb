import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RulesService } from '../rules/rules.service.js';
import type { MonthSheets } from './month-facts.js';
import { MonthRules } from './month-rules.service.js';
import { ownSymbols } from './own-symbols.js';
import type { UnitWords } from './timesheet-rows.js';
import { unitWords } from './timesheet-words.js';

/** How the timesheets of a month are written, unit by unit: what was sealed where it is sealed. */
@Injectable()
export class UnitWordsService {
  constructor(
    private readonly rules: RulesService,
    private readonly monthRules: MonthRules,
  ) {}

  async of(manager: EntityManager, facts: MonthSheets, unitId: string): Promise<UnitWords> {
    const inForce = facts.rules?.inForce ?? (await this.rules.inForceAt(facts.period.to, unitId, manager));
    const spans = await this.monthRules.of(manager, facts, facts.period, unitId);
    return unitWords(inForce, spans, await ownSymbols(manager, facts.period));
  }
}
