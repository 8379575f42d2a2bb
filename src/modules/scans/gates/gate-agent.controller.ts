import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForDevices, Public } from '../../../platform/access/access.decorators.js';
import { currentContext } from '../../../platform/http/request-context.js';
import { CurrentDevice } from '../device.guard.js';
import type { KnownDevice } from '../device-keys.service.js';
import { EnrolGate, EnrolledGateView } from './dto/enrolment.dto.js';
import { GateAnswerView, GateReportBody } from './dto/gate-report.dto.js';
import { GateEnrolmentsService } from './gate-enrolments.service.js';
import { GateStatusService, type GateAnswer } from './gate-status.service.js';

/** What gates themselves call. */
@ApiTags('gates')
@Controller('api/v1/gates')
export class GateAgentController {
  constructor(
    private readonly enrolments: GateEnrolmentsService,
    private readonly status: GateStatusService,
  ) {}

  /** Exchanges a short code for the device and its key. */
  @Post('enrol')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: EnrolledGateView })
  async enrol(@Body() { code, hostName, version }: EnrolGate): Promise<EnrolledGateView> {
    const address = currentContext()?.ip ?? '';
    const { device, key } = await this.enrolments.enrol(address, code, { hostName, version });
    return { device: { id: device.id, code: device.code, zone: device.zone, group: device.group }, key };
  }

  /** Takes a gate's report and answers with its readers. Not validated as a class: a newer gate may say more. */
  @Post('status')
  @HttpCode(200)
  @ForDevices()
  @ApiBearerAuth()
  @ApiBody({ type: GateReportBody })
  @ApiOkResponse({ type: GateAnswerView })
  report(@CurrentDevice() device: KnownDevice, @Body() body: unknown): Promise<GateAnswer> {
    return this.status.take(device, body);
  }
}
