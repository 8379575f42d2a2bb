import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  differsFrom,
  isReadByDays,
  isReadByFindings,
  isReadByInspections,
  isReadByRecurrence,
  standingValues,
} from '../../core/rules/standing-values.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { Logger } from '../../platform/logging/logger.js';
import { StalenessService } from '../staleness/staleness.service.js';
import { BookEdition } from './book-edition.entity.js';
import { RulesService } from './rules.service.js';

/** Sees to it that days are computed, judged, and what recurs is counted, anew when the service is upgraded to a rule book that says something else. */
@Injectable()
export class BookEditionsService implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
    private readonly staleness: StalenessService,
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.environment.JOBS_ENABLED) await this.compare();
  }

  /**
   * Compares the book with the edition that was last read. Everybody's days are marked from the first date on which it says something else
   * to them, all of them where nobody noted what they read; so are days to be judged and what recurs. Returns the first of these dates; null when there was nothing to do.
   */
  async compare(): Promise<string | null> {
    const { book } = this.rules;
    return this.dataSource.transaction(async (manager) => {
      // One server compares at a time; the next finds what this one noted.
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 1041021))`, [book.id]);
      const known = await manager.findOneBy(BookEdition, { bookId: book.id });
      const standing = standingValues(book);
      const before = known?.standing ?? {};
      const days = differsFrom(before, standing, isReadByDays);
      const recurs = differsFrom(before, standing, isReadByRecurrence);
      const judged = differsFrom(before, standing, isReadByFindings);
      const inspected = differsFrom(before, standing, isReadByInspections);
      const [from] = [days, judged, inspected, recurs].filter((date) => date !== null).sort();
      if (from === undefined) return null;
      await manager.upsert(BookEdition, { bookId: book.id, standing, notedAt: this.clock.now() }, ['bookId']);
      if (days !== null) await this.staleness.markUnit(manager, null, days, null, 'rules');
      // Durable like the marks: the queues of days that changed. A sealed month is judged by the book of its seal.
      if (judged !== null) await manager.query('SELECT judge_anew($1::date)', [judged]);
      if (inspected !== null) await manager.query('SELECT judge_inspections_anew($1::date)', [inspected]);
      if (recurs !== null) await manager.query('SELECT recount_recurrence(NULL, $1::date, NULL)', [recurs]);
      this.logger.info(
        'the rule book says something else: days are computed, judged and what recurs is counted anew',
        { book: book.id, from },
      );
      return from;
    });
  }
}
