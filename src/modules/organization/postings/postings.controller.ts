import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParams } from '../views.js';
import { CreatePosting, PostingParams, PostingView, TransferPosting, UpdatePosting } from './posting.dto.js';
import { postingViewOf } from './posting-view.js';
import { PostingsService } from './postings.service.js';

@ApiTags('employees')
@Controller('api/v1/employees/:id')
export class PostingsController {
  constructor(private readonly postings: PostingsService) {}

  /** Adds a home agency or place of duty for a period. */
  @Post('postings')
  @RequirePermission('employees:write')
  @ApiCreatedResponse({ type: PostingView })
  async add(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() body: CreatePosting,
  ): Promise<PostingView> {
    return postingViewOf(await this.postings.add(caller, id, body));
  }

  /** Corrects or ends a posting. */
  @Patch('postings/:postingId')
  @RequirePermission('employees:write')
  @ApiOkResponse({ type: PostingView })
  async correct(
    @CurrentCaller() caller: Caller,
    @Param() { id, postingId }: PostingParams,
    @Body() body: UpdatePosting,
  ): Promise<PostingView> {
    return postingViewOf(await this.postings.correct(caller, id, postingId, body));
  }

  /** Ends the running posting and begins the next at one instant. */
  @Post('transfer')
  @HttpCode(200)
  @RequirePermission('employees:write')
  @ApiOkResponse({ type: PostingView })
  async transfer(
    @CurrentCaller() caller: Caller,
    @Param() { id }: IdParams,
    @Body() { kind = 'duty', unitId, from }: TransferPosting,
  ): Promise<PostingView> {
    return postingViewOf(await this.postings.transfer(caller, id, { kind, unitId, from }));
  }
}
