import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../../../platform/clock/clock.js';
import { Logger } from '../../../platform/logging/logger.js';
import { AuditService } from '../../audit/audit.service.js';
import { ScanPartitions } from '../scan-partitions.js';
import { RetentionRule } from './retention.entity.js';

/** A month whose time is over. */
export interface DueMonth {
  /** First day of the month. */
  readonly month: string;
  /** Whether a legal hold keeps it. */
  readonly held: boolean;
}

/** What a night destroyed. */
export interface DestructionSummary {
  readonly months: readonly string[];
  readonly people: number;
  /** Months, tables of months, and ids of people, that could not be done now; the next night tries again. */
  readonly failed: readonly string[];
}

/** People whose time is over at `$1` and whom no hold keeps. */
const DUE_PEOPLE = `FROM employee e
   JOIN retention_rule r ON r.data_class = 'people' AND e.active_until + make_interval(months => r.months) <= $1
   WHERE e.pseudonymised_at IS NULL AND NOT EXISTS (
     SELECT FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.employee_id = e.id OR (h.employee_id IS NULL
       AND daterange(h.from_date, h.until_date) && daterange(e.active_from, e.active_until))))`;
/** In the place of words that were taken away. */
const ERASED = 'Đã xóa do hết thời hạn lưu trữ';
/** People of one night. */
const MOST_PEOPLE = 500;

/** Destroys what the rules of retention say, and nothing a legal hold stands on; every destruction leaves a record. */
@Injectable()
export class DestructionService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly partitions: ScanPartitions,
    private readonly logger: Logger,
  ) {}

  /** Months of scans whose time is over, oldest first. */
  async dueMonths(): Promise<DueMonth[]> {
    return this.dataSource.query<DueMonth[]>(
      `SELECT month, EXISTS (
           SELECT FROM legal_hold WHERE lifted_at IS NULL
             AND daterange(from_date, until_date) && daterange(month - 1, (month + interval '1 month')::date + 1)) AS held
       FROM (
         SELECT to_date(substring(c.relname FROM '^scan_(\\d{6})$'), 'YYYYMM') AS month
         FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'scan'::regclass
       ) AS months
       JOIN retention_rule r ON r.data_class = 'scans' AND month + make_interval(months => r.months + 1) <= $1
       WHERE NOT EXISTS (SELECT FROM data_destruction d WHERE d.month = months.month)
       ORDER BY month`,
      [this.clock.now()],
    );
  }

  /** People who left, whose time is over and whom no hold keeps. */
  async duePeople(limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT e.id ${DUE_PEOPLE} ORDER BY e.id LIMIT $2`,
      [this.clock.now(), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Months of scans that were destroyed, as `yyyy-MM`: their days can no longer be computed. */
  async destroyedMonths(manager: EntityManager = this.dataSource.manager): Promise<ReadonlySet<string>> {
    const rows = await manager.query<{ month: string }[]>(
      `SELECT to_char(month, 'YYYY-MM') AS month FROM data_destruction WHERE month IS NOT NULL`,
    );
    return new Set(rows.map(({ month }) => month));
  }

  /** Does what is due; one fault does not stop the rest. */
  async run(): Promise<DestructionSummary> {
    const months: string[] = [];
    const failed: string[] = [];
    for (const { month, held } of await this.dueMonths()) {
      if (held) continue;
      try {
        if (await this.destroyMonth(month)) months.push(month);
      } catch (error) {
        // A lock that does not come, or a hold that was set this very moment.
        this.logger.warn('a month of scans could not be destroyed', { month, error });
        failed.push(month);
      }
    }
    failed.push(...(await this.dropEmptied()));
    this.partitions.forget();
    const people = await this.duePeople(MOST_PEOPLE);
    let erased = 0;
    for (const id of people) {
      try {
        if (await this.pseudonymise(id)) erased += 1;
      } catch (error) {
        this.logger.warn('a person could not be pseudonymised', { employeeId: id, error });
        failed.push(id);
      }
    }
    return { months, people: erased, failed };
  }

  private async destroyMonth(month: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      // A province has millions of scans a month: counting them takes longer than a request may.
      await manager.query('SET LOCAL statement_timeout = 0');
      const record = v7();
      const [row] = await manager.query<{ items: number | null }[]>(
        'SELECT destroy_scans($1, $2::date) AS items',
        [record, month],
      );
      if (row === undefined || row.items === null) return false;
      await this.audit.record(manager, {
        action: 'scans.destroy',
        entityType: 'data-destruction',
        entityId: record,
        after: { month, items: row.items },
      });
      return true;
    });
  }

  /** Takes away the tables of months that were emptied, in this night or one before. It needs a moment in which nobody writes. */
  private async dropEmptied(): Promise<string[]> {
    try {
      await this.dataSource.query('SELECT drop_destroyed_months()');
      return [];
    } catch (error) {
      // Somebody reads for long; the month is empty and closed already.
      this.logger.warn('the tables of destroyed months could not be dropped', { error });
      return ['tables of destroyed months'];
    }
  }

  /** Takes away what was said by and about somebody, and why they were exempt; what was decided stays. */
  private async eraseWords(manager: EntityManager, id: string, alias: string): Promise<void> {
    await manager.query(
      `UPDATE explanation SET text = $2, witness = NULL, late_reason = NULL, late_decision_reason = NULL,
         reason_kind = CASE WHEN reason_kind = 'health' THEN 'other' ELSE reason_kind END,
         opinion = CASE WHEN opinion IS NULL THEN NULL ELSE $2 END, ground = CASE WHEN ground IS NULL THEN NULL ELSE $2 END,
         filed_by = CASE WHEN proposer_employee_id = $1 THEN lower($3) ELSE filed_by END
       WHERE employee_id = $1`,
      [id, ERASED, alias],
    );
    await manager.query(
      `UPDATE inspection_check SET opinion = CASE WHEN opinion IS NULL THEN NULL ELSE $2 END,
         note = CASE WHEN note IS NULL THEN NULL ELSE $2 END, said = CASE WHEN said IS NULL THEN NULL ELSE $2 END
       WHERE employee_id = $1 AND num_nonnulls(opinion, note, said) > 0`,
      [id, ERASED],
    );
    // Why it was decided so, now and at each step before: the decision itself stays.
    await manager.query(
      `UPDATE finding SET status_reason = $2 WHERE employee_id = $1 AND status_reason IS NOT NULL`,
      [id, ERASED],
    );
    await manager.query(
      `UPDATE finding_transition t SET reason = $2 FROM finding f
       WHERE f.tenant_id = t.tenant_id AND f.id = t.finding_id AND f.employee_id = $1 AND t.reason IS NOT NULL`,
      [id, ERASED],
    );
    await manager.query(`DELETE FROM conduct_exemption WHERE employee_id = $1`, [id]);
    await manager.query(
      `UPDATE badge_suspicion SET reason = $2 WHERE employee_id = $1 AND reason IS NOT NULL`,
      [id, ERASED],
    );
    await manager.query(
      `UPDATE reported_conduct SET content = $2, decision_note = CASE WHEN decision_note IS NULL THEN NULL ELSE $2 END,
         withdraw_reason = CASE WHEN withdraw_reason IS NULL THEN NULL ELSE $2 END WHERE employee_id = $1`,
      [id, ERASED],
    );
  }

  /** Takes name and ways of contact from a person; figures, days and findings stay with the row. */
  private async pseudonymise(id: string): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      // No hold is set between this look and the end.
      await manager.query('SELECT pg_advisory_xact_lock(1041007)');
      const rule = await manager.findOneByOrFail(RetentionRule, { dataClass: 'people' });
      const found = await manager.query<object[]>(`SELECT e.id ${DUE_PEOPLE} AND e.id = $2 FOR UPDATE OF e`, [
        this.clock.now(),
        id,
      ]);
      if (found.length === 0) return false;
      const [now, record, alias] = [this.clock.now(), v7(), `AN-${randomBytes(6).toString('hex')}`];
      await manager.query(
        `UPDATE employee SET full_name = 'Người đã nghỉ việc', code = $2, position = NULL, email = NULL, phone = NULL,
           sex = NULL, service_since = NULL, pseudonymised_at = $3, version = version + 1, updated_at = $3 WHERE id = $1`,
        [id, alias, now],
      );
      await manager.query(`UPDATE badge SET note = NULL WHERE employee_id = $1 AND note IS NOT NULL`, [id]);
      await this.eraseWords(manager, id, alias);
      // Papers and pictures tell who it is, whatever the rows are called.
      await manager.query(
        `DELETE FROM explanation_file f USING explanation x WHERE x.id = f.explanation_id AND x.employee_id = $1`,
        [id],
      );
      await manager.query(
        `DELETE FROM inspection_photo p USING inspection_check k WHERE k.id = p.check_id AND k.employee_id = $1`,
        [id],
      );
      await manager.query('DELETE FROM employee_photo WHERE employee_id = $1', [id]);
      await manager.query(
        `DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE employee_id = $1)`,
        [id],
      );
      await manager.query(
        `UPDATE account SET username = lower($2), display_name = 'Người đã nghỉ việc', status = 'disabled', password_hash = NULL,
           oidc_issuer = NULL, oidc_subject = NULL, version = version + 1, updated_at = $3 WHERE employee_id = $1`,
        [id, alias, now],
      );
      await manager.query(
        `INSERT INTO data_destruction (id, data_class, employee_id, items, fingerprint, months, document, done_at)
         VALUES ($1, 'people', $2, 1, $3, $4, $5, $6)`,
        [record, id, createHash('sha256').update(id).digest('hex'), rule.months, rule.document, now],
      );
      await this.audit.record(manager, {
        action: 'employee.pseudonymise',
        entityType: 'employee',
        entityId: id,
        subjectEmployeeId: id,
        after: { record },
      });
      return true;
    });
  }
}
