import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './modules/audit/audit.module.js';
import { IdentityModule } from './modules/identity/identity.module.js';
import { OperationsModule } from './modules/operations/operations.module.js';
import { OrganizationModule } from './modules/organization/organization.module.js';
import { PlatformModule, type PlatformContext } from './platform/platform.module.js';

/** The table of contents of the service. */
@Module({})
export class AppModule {
  static register(context: PlatformContext): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.register(context),
        AuditModule,
        OrganizationModule,
        IdentityModule,
        OperationsModule,
      ],
    };
  }
}
