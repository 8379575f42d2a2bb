import { Controller, Get, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForDevices, type RequestWithCaller } from '../../platform/access/access.decorators.js';
import { IdParam } from '../../platform/http/id-param.js';
import { TypedPinsService } from '../scans/typed-pins.service.js';
import { ArrivalsService } from './arrivals.service.js';
import { ArrivalView } from './dto/arrival-view.js';

/** What the screen at a door shows of whoever came in. */
@ApiTags('inspections')
@Controller('api/v1/arrivals')
export class ArrivalsController {
  constructor(
    private readonly arrivals: ArrivalsService,
    private readonly pins: TypedPinsService,
  ) {}

  /** Of somebody who scanned just now at a device of the screen's unit: today's uniform, the picture, and lateness where it is shown. */
  @Get(':id')
  @ForDevices()
  @ApiBearerAuth()
  @ApiOkResponse({ type: ArrivalView })
  read(@Req() request: RequestWithCaller, @IdParam() id: string): Promise<ArrivalView> {
    return this.arrivals.of(id, this.pins.screenOf(request).unitId);
  }
}
