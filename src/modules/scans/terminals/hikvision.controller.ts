import { Controller, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../../platform/access/access.decorators.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { DeviceKeysService } from '../device-keys.service.js';
import { HikvisionEventsService } from './hikvision-events.service.js';
import { RequestLimiter } from './request-limiter.js';

/** Wrong keys of one address a minute. */
const WRONG_KEYS = 60;

/**
 * Where Hikvision terminals send their events (`httpHosts`). The key of the device (kind `api`) is part of the path: these
 * terminals take an address and know no header of ours, and their digest log-in would need the key in clear. The log names the
 * route, never the path.
 */
@ApiExcludeController()
@Controller('hikvision')
export class HikvisionController {
  private readonly wrongKeys = new RequestLimiter(WRONG_KEYS);

  constructor(
    private readonly keys: DeviceKeysService,
    private readonly events: HikvisionEventsService,
  ) {}

  @Post('events/:token')
  @Public()
  @HttpCode(200)
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-store')
  async notify(@Param('token') token: string, @Req() request: FastifyRequest): Promise<string> {
    // The key first: behind one address there may be many terminals, and one with a wrong key must not silence the others.
    const device = await this.keys.find(token);
    if (device?.kind !== 'api')
      throw new AppError(this.wrongKeys.take(request.ip) ? 'device-key-invalid' : 'too-many-requests');
    await this.events.notify(device, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
    return 'OK';
  }
}
