import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { JobsService } from '../jobs/jobs.service.js';
import { Mailer, type Mail } from './mailer.js';

const KIND = 'mail';

/** Mail that is sent as a durable job: it survives a restart and is tried again when the server is down. */
@Injectable()
export class MailQueue implements OnModuleInit {
  constructor(
    private readonly jobs: JobsService,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.register(KIND, async ({ run }) => {
      await this.mailer.send(run.payload as unknown as Mail);
      return { sent: true };
    });
  }

  /** Queues `mail`; with a `key` the same mail is sent once however often it is asked for. Returns the run's id. */
  async enqueue(mail: Mail, key: string = newId(), manager?: EntityManager): Promise<string> {
    const payload = { ...mail } as Record<string, unknown>;
    return (await this.jobs.enqueue({ kind: KIND, period: key, payload }, manager)).id;
  }
}
