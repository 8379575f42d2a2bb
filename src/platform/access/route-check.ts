import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS_RULE } from './access.decorators.js';

/**
 * Refuses to start when a route handler says nothing about who may call it.
 * @throws Error naming every such handler.
 */
export function assertEveryRouteDeclaresAccess(app: INestApplication): void {
  const scanner = new MetadataScanner();
  const silent: string[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prototype = metatype.prototype as Record<string, object>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (handler === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) continue;
        if (!Reflect.hasMetadata(ACCESS_RULE, handler)) silent.push(`${metatype.name}.${name}`);
      }
    }
  }
  if (silent.length > 0) {
    throw new Error(
      `These routes declare no permission (Public, SignedIn or RequirePermission): ${silent.join(', ')}`,
    );
  }
}
