import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Environment } from '../../platform/config/environment.js';
import { Logger } from '../../platform/logging/logger.js';
import { AuditSealer } from './audit-sealer.js';

const EVERY_MILLISECONDS = 2_000;

/** Seals new audit entries every two seconds, and once more when the service stops. */
@Injectable()
export class AuditSealing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly sealer: AuditSealer,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.environment.JOBS_ENABLED) return;
    this.timer = setTimeout(() => this.tick(), EVERY_MILLISECONDS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
    await this.sealOnce();
  }

  private tick(): void {
    this.running = this.sealOnce().then(() => {
      if (this.timer) this.timer = setTimeout(() => this.tick(), EVERY_MILLISECONDS);
    });
  }

  private async sealOnce(): Promise<void> {
    try {
      await this.sealer.seal();
    } catch (error) {
      this.logger.warn('audit entries could not be sealed; trying again', { error });
    }
  }
}
