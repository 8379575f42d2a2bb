import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { EnrolmentCodeView } from './dto/enrolment.dto.js';
import { GateDetail, GateList, GateQuery } from './dto/gate.dto.js';
import {
  LearningBody, ReaderBindingBody, ReaderBindingList, ReaderBindingView, ReaderParams, StartLearning, UpdateReaderBinding,
} from './dto/reader-binding.dto.js'; // prettier-ignore
import { GateEnrolmentsService } from './gate-enrolments.service.js';
import { GateLearningService, type LearningView } from './gate-learning.service.js';
import { GatesService } from './gates.service.js';
import type { ReaderBindingRow } from './reader-binding.entity.js';
import { ReaderBindingsService } from './reader-bindings.service.js';

/** Gates, their enrolment and their readers. */
@ApiTags('gates')
@Controller('api/v1/gates')
export class GatesController {
  constructor(
    private readonly gates: GatesService,
    private readonly enrolments: GateEnrolmentsService,
    private readonly bindings: ReaderBindingsService,
    private readonly learning: GateLearningService,
  ) {}

  /** Lists gates with their health. */
  @Get()
  @RequirePermission('devices:read')
  @ApiOkResponse({ type: GateList })
  async list(@CurrentCaller() caller: Caller, @Query() { unitId }: GateQuery): Promise<GateList> {
    return { items: await this.gates.list(caller, unitId) };
  }

  /** Reads a gate with its health and what is plugged in there. */
  @Get(':id')
  @RequirePermission('devices:read')
  @ApiOkResponse({ type: GateDetail })
  one(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<GateDetail> {
    return this.gates.one(caller, id);
  }

  /** Issues the short code that is typed at the gate. */
  @Post(':id/enrolment-code')
  @RequirePermission('devices:write')
  @ApiCreatedResponse({ type: EnrolmentCodeView })
  issueCode(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<EnrolmentCodeView> {
    return this.enrolments.issue(caller, id);
  }

  /** Lets the gate listen to one candidate for a minute. */
  @Post(':id/learn')
  @HttpCode(202)
  @RequirePermission('devices:write')
  @ApiAcceptedResponse({ type: LearningBody })
  learn(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { candidateId }: StartLearning,
  ): Promise<LearningView> {
    return this.learning.start(caller, id, candidateId);
  }

  /** Shows what was learned. */
  @Get(':id/learn')
  @RequirePermission('devices:write')
  @ApiOkResponse({ type: LearningBody })
  learned(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<LearningView> {
    return this.learning.read(caller, id);
  }

  /** Lists the bound readers of a gate. */
  @Get(':id/readers')
  @RequirePermission('devices:read')
  @ApiOkResponse({ type: ReaderBindingList })
  async readers(@CurrentCaller() caller: Caller, @IdParam() id: string): Promise<ReaderBindingList> {
    return { items: (await this.bindings.list(caller, id)).map(viewOf) };
  }

  /** Binds a reader. */
  @Post(':id/readers')
  @RequirePermission('devices:write')
  @ApiCreatedResponse({ type: ReaderBindingView })
  async bind(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Body() { code, match, profile }: ReaderBindingBody,
  ): Promise<ReaderBindingView> {
    return viewOf(
      await this.bindings.add(caller, id, { code, match: { ...match }, profile: { ...profile } }),
    );
  }

  /** Changes a bound reader. */
  @Patch(':id/readers/:readerId')
  @RequirePermission('devices:write')
  @ApiOkResponse({ type: ReaderBindingView })
  async change(
    @CurrentCaller() caller: Caller,
    @Param() { id, readerId }: ReaderParams,
    @Body() { version, ...change }: UpdateReaderBinding,
  ): Promise<ReaderBindingView> {
    return viewOf(await this.bindings.update(caller, id, readerId, version, change));
  }

  /** Ends a binding. */
  @Delete(':id/readers/:readerId')
  @HttpCode(204)
  @RequirePermission('devices:write')
  @ApiNoContentResponse()
  async unbind(@CurrentCaller() caller: Caller, @Param() { id, readerId }: ReaderParams): Promise<void> {
    await this.bindings.remove(caller, id, readerId);
  }
}

function viewOf({ id, code, match, profile, version }: ReaderBindingRow): ReaderBindingView {
  return { id, code, match, profile, version };
}
