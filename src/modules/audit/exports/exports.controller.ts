import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { ExportedListBody } from './exported-list.dto.js';
import { ExportsService } from './exports.service.js';

/** Files that browsers make of what they were shown. */
@ApiTags('audit')
@Controller('api/v1/exports')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  /** Notes that the caller saves a list as a file; pages ask this before they save one. */
  @Post()
  @HttpCode(204)
  @SignedIn()
  @ApiNoContentResponse()
  note(@CurrentCaller() caller: Caller, @Body() body: ExportedListBody): Promise<void> {
    return this.exports.note(caller, body);
  }
}
