import { createParamDecorator, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  ACCESS_RULE,
  type AccessRule,
  type RequestWithCaller,
} from '../../platform/access/access.decorators.js';
import type { Caller } from '../../platform/access/caller.js';
import { AppError } from '../../platform/errors/app-error.js';
import { DeviceKeysService, type KnownDevice } from './device-keys.service.js';

/** A request of a route for devices. */
export interface RequestOfDevice extends RequestWithCaller {
  device?: KnownDevice;
}

/** Finds out which device calls on routes that are for devices; people pass where the access guard let them. */
@Injectable()
export class DeviceGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: DeviceKeysService,
  ) {}

  /** Answers at once for a device that was heard a moment ago. */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (rule?.kind !== 'device') return true;
    const request = context.switchToHttp().getRequest<RequestOfDevice>();
    if (request.caller !== undefined) return true;
    const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (key === undefined) throw new AppError('device-key-invalid');
    const device = this.keys.remembered(key);
    if (device === undefined) return this.lookUp(key, request);
    request.device = device;
    return true;
  }

  private async lookUp(key: string, request: RequestOfDevice): Promise<true> {
    const device = await this.keys.find(key);
    if (device === undefined) throw new AppError('device-key-invalid');
    request.device = device;
    return true;
  }
}

/** The device of the request; undefined when a person calls a route that is for both. */
export const CurrentDevice = createParamDecorator(
  (_data: unknown, context: ExecutionContext): KnownDevice | undefined =>
    context.switchToHttp().getRequest<RequestOfDevice>().device,
);

/** Who calls a route that is for devices and for people. */
export type DeviceOrCaller =
  | { readonly device: KnownDevice; readonly caller: undefined }
  | { readonly device: undefined; readonly caller: Caller };

/** The device or the person behind the request. */
export const CurrentDeviceOrCaller = createParamDecorator(
  (_data: unknown, context: ExecutionContext): DeviceOrCaller => {
    const { device, caller } = context.switchToHttp().getRequest<RequestOfDevice>();
    if (device !== undefined) return { device, caller: undefined };
    if (caller !== undefined) return { device: undefined, caller };
    throw new AppError('not-signed-in');
  },
);
