import { Module } from '@nestjs/common';
import { StalenessService } from './staleness.service.js';

/** The queue of attendance days that may have changed. */
@Module({ providers: [StalenessService], exports: [StalenessService] })
export class StalenessModule {}
