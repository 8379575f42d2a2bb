import { Controller, Delete, Get, HttpCode, Param, Put, Req, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../../platform/access/access.decorators.js';
import type { Caller } from '../../../platform/access/caller.js';
import { uploadedFile } from '../../../platform/http/uploaded-file.js';
import { IdParams } from '../views.js';
import { EMPLOYEE_PHOTO_LIMIT, EmployeePhotos } from './employee-photos.service.js';

const fileForm = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } };
const picture = { schema: { type: 'string', format: 'binary' } };

/** The picture by which a person is known at a door. */
@ApiTags('employees')
@Controller('api/v1/employees')
export class EmployeePhotosController {
  constructor(private readonly photos: EmployeePhotos) {}

  @Get(':id/photo')
  @RequirePermission('employees:read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse(picture)
  async read(@CurrentCaller() caller: Caller, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    const { mediaType, content } = await this.photos.read(caller, id);
    await reply
      .header('content-type', mediaType)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(content);
  } // prettier-ignore

  /** Gives a person a picture, in place of the one before: JPEG or PNG up to 0.5 MB. */
  @Put(':id/photo')
  @HttpCode(204)
  @RequirePermission('employees:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileForm)
  @ApiNoContentResponse()
  async set(@CurrentCaller() caller: Caller, @Param() { id }: IdParams, @Req() request: FastifyRequest): Promise<void> {
    const { bytes } = await uploadedFile(request, EMPLOYEE_PHOTO_LIMIT);
    await this.photos.set(caller, id, bytes);
  } // prettier-ignore

  @Delete(':id/photo')
  @HttpCode(204)
  @RequirePermission('employees:write')
  @ApiNoContentResponse()
  remove(@CurrentCaller() caller: Caller, @Param() { id }: IdParams): Promise<void> {
    return this.photos.remove(caller, id);
  }
}
