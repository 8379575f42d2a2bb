import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { RulesService } from '../../rules/rules.service.js';
import { whatIfView } from './what-if-view.js';
import { AskWhatIf, WhatIfPage } from './what-if.dto.js';
import { WhatIfService } from './what-if.service.js';

const PAGE = 50;

@ApiTags('compliance')
@Controller('api/v1/what-if')
export class WhatIfController {
  constructor(
    private readonly whatIfs: WhatIfService,
    private readonly rules: RulesService,
  ) {}

  /** What drafted rules or schedules would change in a past month, person by person; the first page has the totals. Nothing is saved. */
  @Post()
  @HttpCode(200)
  @RequirePermission('what-if:run')
  @ApiOkResponse({ type: WhatIfPage })
  async ask(
    @CurrentCaller() caller: Caller,
    @Body() { month, unit, rules = [], proposals = [], draft = {}, limit = PAGE, cursor }: AskWhatIf,
  ): Promise<WhatIfPage> {
    if (rules.length + proposals.length === 0 && Object.keys(draft).length === 0)
      throw new AppError('invalid-input', { field: 'rules' });
    const request = {
      month,
      unitId: unit,
      rules: { values: rules, proposals },
      schedules: draft,
      limit,
      cursor,
    };
    return whatIfView(this.rules.book, await this.whatIfs.run(caller, request));
  }
}
