import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentCaller, RequirePermission } from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { IdParam } from '../../platform/http/id-param.js';
import { uploadedFile } from '../../platform/http/uploaded-file.js';
import { TakenPhoto } from './dto/inspection-views.js';
import type { InspectionPhoto } from './inspection-photo.entity.js';
import { InspectionPhotos, PHOTO_LIMIT } from './inspection-photos.service.js';

const fileForm = { schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } };
const picture = { schema: { type: 'string', format: 'binary' } };

/** Photos of checks, where the office wants them. */
@ApiTags('inspections')
@Controller('api/v1')
export class InspectionPhotosController {
  constructor(private readonly photos: InspectionPhotos) {}

  /** Takes a photo that the check names: JPEG or PNG up to 5 MB; sent again it counts once. */
  @Post('inspections/:id/checks/:checkId/photos')
  @HttpCode(200)
  @RequirePermission('inspections:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileForm)
  @ApiOkResponse({ type: TakenPhoto })
  async add(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @IdParam('checkId') checkId: string,
    @Req() request: FastifyRequest,
  ): Promise<TakenPhoto> {
    const { bytes } = await uploadedFile(request, PHOTO_LIMIT);
    return this.photos.add(caller, id, checkId, bytes);
  }

  /** A photo, to be saved; that it was looked at is noted. */
  @Get('inspections/:id/checks/:checkId/photos/:sha256')
  @RequirePermission('inspections:read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse(picture)
  async read(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @IdParam('checkId') checkId: string,
    @Param('sha256') sha256: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.photos.read(caller, id, checkId, sha256));
  }

  /** A photo of the caller, to be saved. */
  @Get('me/inspection-checks/:id/photos/:sha256')
  @RequirePermission('self:read')
  @ApiProduces('image/jpeg', 'image/png')
  @ApiOkResponse(picture)
  async readOwn(
    @CurrentCaller() caller: Caller,
    @IdParam() id: string,
    @Param('sha256') sha256: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.photos.readOwn(caller, id, sha256));
  }
}

async function send(reply: FastifyReply, { mediaType, sha256, content }: InspectionPhoto): Promise<void> {
  const name = `anh-kiem-tra-${sha256.slice(0, 8)}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
  await reply
    .header('content-type', mediaType)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .send(content);
}
