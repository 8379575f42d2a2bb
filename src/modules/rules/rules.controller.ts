import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { RuleValue } from '../../core/rules/rule-book.js';
import type { Caller } from '../../platform/access/caller.js';
import { DateField, IdField } from '../../platform/http/fields.js';
import { RulesService } from './rules.service.js';

export class RulesQuery {
  @DateField({ description: 'the civil date on which the rules are read' })
  date: string;

  @IdField({ optional: true, description: 'unit whose own values count' })
  unit?: string;
}

export class RuleView {
  @ApiProperty({ example: 'attendance.lateGraceMinutes' }) path: string;
  @ApiProperty({
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'array', items: { type: 'object' } },
      { type: 'object', additionalProperties: { type: 'number' } },
    ],
    description: 'a number, a word, the lines of a uniform table or points by rule',
  })
  value: RuleValue;
  @ApiProperty() vi: string;
  @ApiProperty() en: string;
  @ApiProperty({ type: String, nullable: true }) unit: string | null;
  @ApiProperty({ format: 'date' }) from: string;
  @ApiProperty({ enum: ['duty', 'local'] }) basis: string;
  @ApiProperty({ description: 'instrument or document; proposal until the centre decides' })
  instrument: string;
  @ApiProperty({ type: String, nullable: true }) article: string | null;
  @ApiProperty({ description: 'whether the centre set it' }) overlay: boolean;
}

/** The rules in force, with their sources. */
@ApiTags('rules')
@Controller('api/v1/rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  /** Every rule in force on a date, with its value and source. */
  @Get()
  @RequirePermission('rules:read')
  @ApiOkResponse({ type: RuleView, isArray: true })
  async show(@CurrentCaller() caller: Caller, @Query() { date, unit }: RulesQuery): Promise<RuleView[]> {
    const rules = await this.rules.show(caller, date, unit ?? null);
    return rules.map(({ overlay, ...rule }) => {
      const parameter = this.rules.parameter(rule.path);
      const measured = parameter?.type.kind === 'number' ? parameter.type.unit : null;
      const words = { vi: parameter?.vi ?? '', en: parameter?.en ?? '', unit: measured };
      return { ...rule, ...words, overlay: overlay !== null };
    });
  }
}
