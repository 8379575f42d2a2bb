import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { instrumentInForce } from '../../core/rules/instrument-in-force.js';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { conductByArea } from './conduct-by-area.js';
import { ConductAreaView, InstrumentsQuery, InstrumentView, RulesQuery, RuleView } from './rules.dto.js';
import { RulesService, type DecidedRule } from './rules.service.js';
import { unitInEnglish } from './unit-words.js';

/** The rules in force, with their sources. */
@ApiTags('rules')
@Controller('api/v1/rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  /** Every value in force on a date, with its source and who decided it. */
  @Get()
  @RequirePermission('rules:read')
  @ApiOkResponse({ type: RuleView, isArray: true })
  async show(@CurrentCaller() caller: Caller, @Query() { date, unit }: RulesQuery): Promise<RuleView[]> {
    const rules = await this.rules.show(caller, date, unit ?? null);
    return rules.map((rule) => this.view(rule));
  }

  /** The rules of conduct in force on a date in the four contents, with their articles, parameters and values. */
  @Get('conduct')
  @RequirePermission('rules:read')
  @ApiOkResponse({ type: ConductAreaView, isArray: true })
  async conduct(
    @CurrentCaller() caller: Caller,
    @Query() { date, unit }: RulesQuery,
  ): Promise<ConductAreaView[]> {
    const values = await this.rules.show(caller, date, unit ?? null);
    return conductByArea(this.rules.book, date, values).map(({ area, rules }) => ({
      area,
      rules: rules.map((rule) => ({ ...rule, parameters: rule.parameters.map((value) => this.view(value)) })),
    }));
  }

  /** The legal acts of the book; those that were superseded keep their dates. */
  @Get('instruments')
  @RequirePermission('rules:read')
  @ApiOkResponse({ type: InstrumentView, isArray: true })
  instruments(@Query() { date }: InstrumentsQuery): InstrumentView[] {
    const { instruments } = this.rules.book;
    return [...instruments.values()].map((instrument) => ({
      ...instrument,
      successor: instruments.get(instrument.successor ?? '')?.number ?? null,
      inForce: date === undefined ? null : instrumentInForce(instrument, date),
    }));
  }

  private view({ overlay, ...rule }: DecidedRule): RuleView {
    const parameter = this.rules.parameter(rule.path);
    const measured = parameter?.type.kind === 'number' ? parameter.type.unit : null;
    const unitEn = measured === null ? null : unitInEnglish(measured);
    const words = { vi: parameter?.vi ?? '', en: parameter?.en ?? '', unit: measured, unitEn };
    return { ...rule, ...words, kind: parameter?.type.kind ?? 'text', overlay: overlay !== null };
  }
}
