import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Environment } from '../../platform/config/environment.js';
import { SecretBox } from '../../platform/crypto/secret-box.js';
import { loadSecretKey } from '../../platform/crypto/secret-key.js';
import { AuditModule } from '../audit/audit.module.js';
import { AccessGuard } from './access.guard.js';
import { AccountNames } from './account-names.service.js';
import { AccountScopeService } from './account-scope.service.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { SendingAgenciesController } from './agencies/sending-agencies.controller.js';
import { SendingAgenciesService } from './agencies/sending-agencies.service.js';
import { AuthController } from './auth.controller.js';
import { PastCallersService } from './past-callers.service.js';
import { DoorCallersService } from './door-callers.service.js';
import { FailureThrottle } from './failure-throttle.js';
import { GrantsService } from './grants.service.js';
import { MeController } from './me.controller.js';
import { OwnAccountService } from './own-account.service.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';
import { SignInService } from './sign-in.service.js';
import { SingleSignOnService } from './single-sign-on.service.js';
import { TokensController } from './tokens.controller.js';
import { TokensService } from './tokens.service.js';

/** Accounts, sign-in, roles and tokens; the guard that every request passes. */
@Module({
  imports: [AuditModule],
  controllers: [
    AuthController,
    MeController,
    AccountsController,
    TokensController,
    SendingAgenciesController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    {
      provide: SecretBox,
      inject: [Environment],
      useFactory: async (environment: Environment) => new SecretBox(await loadSecretKey(environment)),
    },
    AccountNames,
    AccountScopeService,
    AccountsService,
    DoorCallersService,
    FailureThrottle,
    GrantsService,
    OwnAccountService,
    PastCallersService,
    SendingAgenciesService,
    SessionsService,
    SetupService,
    SignInService,
    SingleSignOnService,
    TokensService,
  ],
  exports: [
    AccountNames,
    AccountsService,
    DoorCallersService,
    GrantsService,
    SessionsService,
    SetupService,
    TokensService,
    OwnAccountService,
    PastCallersService,
  ],
})
export class IdentityModule {}
