import { v7 as newId } from 'uuid';
import type { ReaderBinding } from '../../devices/driver/reader-binding.js';
import { verificationCode } from '../../src/core/closing/verification-code.js';
import { AccountsService } from '../../src/modules/identity/accounts.service.js';
import { GrantsService } from '../../src/modules/identity/grants.service.js';
import { SESSION_COOKIE } from '../../src/modules/identity/session-cookie.js';
import { SessionsService } from '../../src/modules/identity/sessions.service.js';
import { TokensService } from '../../src/modules/identity/tokens.service.js';
import { BadgesService } from '../../src/modules/organization/badges/badges.service.js';
import { EmployeesService } from '../../src/modules/organization/employees/employees.service.js';
import {
  AgencyReplacementsService,
  type NewReplacement,
} from '../../src/modules/organization/replacements/agency-replacements.service.js';
import { UnitSuccessionService } from '../../src/modules/organization/units/unit-succession.service.js';
import { UnitsService } from '../../src/modules/organization/units/units.service.js';
import { CalendarService } from '../../src/modules/calendar/calendar.service.js';
import { ClosingsService } from '../../src/modules/closing/closings.service.js';
import { AcknowledgementsService } from '../../src/modules/data-notices/acknowledgements.service.js';
import { DataNoticesService, type DraftNotice } from '../../src/modules/data-notices/data-notices.service.js';
import {
  DataRequestsService,
  type PaperRequest,
} from '../../src/modules/data-subjects/data-requests.service.js';
import { SuperiorsService } from '../../src/modules/organization/superiors/superiors.service.js';
import { LeaveService } from '../../src/modules/corrections/leave.service.js';
import { ApprovalChainsService } from '../../src/modules/corrections/approval/approval-chains.service.js';
import { FlexibleMinutesService } from '../../src/modules/corrections/flexible-minutes.service.js';
import { ExcusesService } from '../../src/modules/corrections/excuses.service.js';
import { ExemptionsService } from '../../src/modules/inspections/exemptions.service.js';
import { ReportRecipients } from '../../src/modules/reporting/recipients/report-recipients.service.js';
import { RuleProposalsService } from '../../src/modules/rules/rule-proposals.service.js';
import { DevicesService } from '../../src/modules/scans/devices.service.js';
import { ScansService } from '../../src/modules/scans/scans.service.js';
import { ReaderBindingsService } from '../../src/modules/scans/gates/reader-bindings.service.js';
import { PendingTerminalsService } from '../../src/modules/scans/terminals/pending-terminals.service.js';
import { RostersService } from '../../src/modules/schedules/rosters.service.js';
import { ScheduleAssignmentsService } from '../../src/modules/schedules/schedule-assignments.service.js';
import { SchedulesService } from '../../src/modules/schedules/schedules.service.js';
import { systemCaller } from '../../src/platform/access/caller.js';
import type { Role } from '../../src/platform/access/permission.js';
import { JobsService } from '../../src/platform/jobs/jobs.service.js';
import type { TestApp } from '../support/test-app.js';

/** Inside or outside the scope of the role's grant. */
export type Side = 'inside' | 'outside';

/** Two centres side by side; roles hold in one of them. Everything that a request needs is made anew. */
export class World {
  private readonly system = systemCaller('test');
  private readonly units = new Map<Side, string>();
  private readonly sessions = new Map<Role, Record<string, string>>();
  private serial = 0;

  constructor(private readonly service: TestApp) {}

  /** Makes both centres. */
  async build(): Promise<this> {
    for (const side of ['inside', 'outside'] as const) {
      const unit = await this.service.app.get(UnitsService).create(this.system, {
        code: `${this.mark(side)}-TT`, name: `Trung tâm ${this.mark(side)}`, kind: 'centre',
      }); // prettier-ignore
      this.units.set(side, unit.id);
    }
    return this;
  }

  /** A word that names, codes and accounts of one side carry. */
  mark(side: Side): string {
    return side === 'inside' ? 'trongpv' : 'ngoaipv';
  }

  /** A session of `role` for requests that leave sessions alone; the same every time. */
  async sharedSession(role: Role): Promise<Record<string, string>> {
    const cookies = this.sessions.get(role) ?? (await this.session(role));
    this.sessions.set(role, cookies);
    return cookies;
  }

  /** The cookie of a new session of a new account with `role` over the inside centre. */
  async session(role: Role): Promise<Record<string, string>> {
    const accountId = await this.account('inside', role);
    const { secret } = await this.service.app
      .get(SessionsService)
      .begin(this.service.database.dataSource.manager, accountId, 'password', true);
    return { [SESSION_COOKIE]: secret };
  }

  unit(side: Side): string {
    return this.units.get(side) as string;
  }

  code(): string {
    return `m${(this.serial += 1)}`;
  }

  /** A card as printed, never the same twice. */
  card(): string {
    return String((this.serial += 1)).padStart(10, '0');
  }

  async newUnit(side: Side): Promise<string> {
    const code = `${this.mark(side)}-${this.code()}`;
    const data = { code, name: `Quầy ${code}`, kind: 'counter' as const, parentId: this.unit(side) };
    return (await this.service.app.get(UnitsService).create(this.system, data)).id;
  }

  async employee(side: Side): Promise<string> {
    const code = `${this.mark(side)}-${this.code()}`;
    const created = await this.service.app.get(EmployeesService).create(this.system, {
      code,
      fullName: `Nguyễn Văn ${code}`,
      staffKind: 'cong-chuc',
      postings: [{ kind: 'duty', unitId: this.unit(side), from: '2026-01-01' }],
    });
    return created.id;
  }

  async badge(side: Side): Promise<string> {
    const employeeId = await this.employee(side);
    const data = { employeeId, credential: this.card(), from: '2026-01-01' };
    return (await this.service.app.get(BadgesService).issue(this.system, data)).id;
  }

  /** An account of a person of that side, with a role there. */
  async account(side: Side, role: Role = 'employee'): Promise<string> {
    const employeeId = await this.employee(side);
    const created = await this.service.app.get(AccountsService).create(this.system, {
      username: `${this.mark(side)}.${this.code()}`, displayName: 'Nguyễn Văn Mẫu', employeeId, password: null, mustChangePassword: false,
    }); // prettier-ignore
    await this.service.app
      .get(GrantsService)
      .grant(this.system, created.id, { role, unitId: this.unit(side), from: null, until: null });
    return created.id;
  }

  async grant(side: Side): Promise<string> {
    const accountId = await this.account(side);
    const wanted = { role: 'inspector', unitId: this.unit(side), from: null, until: null } as const;
    return (await this.service.app.get(GrantsService).grant(this.system, accountId, wanted)).id;
  }

  /** A value of that side's centre that waits for its decision. */
  async ruleProposal(side: Side): Promise<string> {
    const wanted = {
      path: 'findings.veryLateMinutes',
      value: 20,
      from: '2027-01-01',
      unitId: this.unit(side),
    };
    const proposals = this.service.app.get(RuleProposalsService);
    return (await proposals.propose(this.system, { ...wanted, document: '12/QĐ', reason: 'Nội quy' })).id;
  }

  /** Somebody whose home is that side's centre, on duty at one of its counters. */
  async sentPerson(side: Side): Promise<string> {
    const code = `${this.mark(side)}-${this.code()}`;
    const created = await this.service.app.get(EmployeesService).create(this.system, {
      code, fullName: `Nguyễn Văn ${code}`, staffKind: 'cong-chuc',
      postings: [
        { kind: 'home', unitId: this.unit(side), from: '2026-01-01' },
        { kind: 'duty', unitId: await this.newUnit(side), from: '2026-01-01' },
      ],
    }); // prettier-ignore
    return created.id;
  }

  /** Proposed leave of such a person. */
  async sentLeave(side: Side): Promise<{ id: string; employeeId: string }> {
    const employeeId = await this.sentPerson(side);
    const { ids } = await this.service.app.get(LeaveService).propose(this.system, {
      employeeIds: [employeeId], kind: 'leave-annual', from: new Date('2026-11-24T17:00:00Z'),
      until: new Date('2026-11-25T17:00:00Z'), paid: undefined, symbol: null, document: null, reason: 'Việc nhà',
    }); // prettier-ignore
    return { id: ids[0] ?? '', employeeId };
  }

  /** Somebody new in the place of such a person. */
  async newReplacement(side: Side): Promise<NewReplacement> {
    return {
      replacedId: await this.sentPerson(side), employeeId: null, fullName: `Trần Thị ${this.mark(side)}`, staffKind: 'cong-chuc',
      position: null, from: '2026-11-25', until: '2026-12-05', document: '88/CV', reason: 'Đi học',
    }; // prettier-ignore
  }

  async replacement(side: Side): Promise<{ id: string; replacedId: string }> {
    const wanted = await this.newReplacement(side);
    const { id } = await this.service.app.get(AgencyReplacementsService).name(this.system, wanted);
    return { id, replacedId: wanted.replacedId };
  }

  /** What a person of that side asks about their data, on paper. */
  async paperRequest(side: Side): Promise<PaperRequest> {
    const employeeId = await this.employee(side);
    return { employeeId, kind: 'access', content: 'Xin bản sao', document: '03/Đ', receivedOn: '2026-11-20' };
  }

  /** Such a request in the register, with its answer where there is one. */
  async dataRequest(side: Side, outcome?: 'granted'): Promise<{ id: string; employeeId: string }> {
    const requests = this.service.app.get(DataRequestsService);
    const paper = await this.paperRequest(side);
    const { id } = await requests.enter(this.system, paper);
    if (outcome) await requests.answer(this.system, id, { outcome, answer: 'Đã cung cấp', document: null });
    return { id, employeeId: paper.employeeId };
  }

  /** A notice about attendance data for that side's centre, as somebody drafts it. */
  draftNotice(side: Side): DraftNotice {
    const unitId = this.unit(side);
    return {
      unitId,
      validFrom: '2027-01-01',
      body: `Dữ liệu chấm công của ${this.mark(side)}`,
      document: '15/TB',
      reason: 'Bản đầu',
    };
  }

  /** A notice of that side that waits for its approval. */
  async dataNotice(side: Side): Promise<string> {
    return (await this.service.app.get(DataNoticesService).draft(this.system, this.draftNotice(side))).id;
  }

  /** A published notice of that side that somebody there has acknowledged on paper. */
  async acknowledgedNotice(side: Side): Promise<{ id: string; employeeId: string }> {
    const [id, employeeId] = [await this.dataNotice(side), await this.employee(side)];
    await this.service.database.dataSource.query(
      `UPDATE data_notice SET status = 'approved', decided_at = now(), decided_by = 'test', version =
         (SELECT coalesce(max(version), 0) + 1 FROM data_notice WHERE unit_id = $2) WHERE id = $1`,
      [id, this.unit(side)],
    );
    const papers = { employeeIds: [employeeId], document: '07/BB', signedOn: '2026-11-20' };
    await this.service.app.get(AcknowledgementsService).enterPapers(this.system, id, papers);
    return { id, employeeId };
  }

  /** A finding about a person of that side that waits for an explanation. */
  async finding(side: Side): Promise<{ id: string; employeeId: string }> {
    const [id, employeeId] = [newId(), await this.employee(side)];
    await this.service.database.dataSource.query(
      `INSERT INTO finding (tenant_id, id, employee_id, unit_id, date, session_id, rule, area, severity, status, minutes, evidence,
         cites, day_revision, created_at, updated_at, origin, explain_until, decide_until, partly_accepted, status_at, status_by)
       VALUES (1, $1, $2, $3, '2026-11-20', 'morning', 'TG-01', 'tinh-than', 1, 'waiting', 9, $4, '[]', 1, now(), now(), 'attendance',
         '2026-11-26', '2026-11-30', false, now(), 'Công vụ')`,
      [id, employeeId, this.unit(side), { exception: 'late-arrival', fromSecond: 28_800, untilSecond: 29_340, because: [] }],
    ); // prettier-ignore
    return { id, employeeId };
  }

  /** Two scans of a badge of that side that somebody has to look into. */
  async badgeSuspicion(side: Side): Promise<{ id: string; employeeId: string }> {
    const [id, employeeId, device] = [newId(), await this.employee(side), await this.device(side)];
    await this.service.database.dataSource.query(
      `INSERT INTO badge_suspicion (id, employee_id, unit_id, date, first_at, first_device_id, second_at, second_device_id, because, raised_at)
       VALUES ($1, $2, $3, '2026-11-20', '2026-11-20T07:50+07', $4, '2026-11-20T07:54+07', $4, '[]', now())`,
      [id, employeeId, this.unit(side), device],
    ); // prettier-ignore
    return { id, employeeId };
  }

  /** A complaint about somebody of that side that waits for a second person. */
  async reportedConduct(side: Side): Promise<{ id: string; employeeId: string }> {
    const [id, employeeId] = [newId(), await this.employee(side)];
    await this.service.database.dataSource.query(
      `INSERT INTO reported_conduct (id, employee_id, unit_id, date, half_day, rule, source, document_number, document_date, content, status,
         entered_by, entered_at)
       VALUES ($1, $2, $3, '2026-11-02', 'morning', 'UX-02', 'complaint', '15/KL-TTHCC', '2026-11-03', 'Quát mắng công dân', 'proposed', 'test', now())`,
      [id, employeeId, this.unit(side)],
    ); // prettier-ignore
    return { id, employeeId };
  }

  /** A round of inspection of that side, by somebody there. */
  async inspection(side: Side): Promise<string> {
    const [id, inspector] = [newId(), await this.employee(side)];
    await this.service.database.dataSource.query(
      `INSERT INTO inspection (id, unit_id, kind, plan_number, place, started_at, opened_by, opened_by_id, inspector_ids, received_at,
         content_hash) VALUES ($1, $2, 'ordinary', '12/KH-TTHCC', 'Khu vực một cửa', now(), 'Nguyễn Văn Mẫu', $3, ARRAY[$3::uuid], now(), '')`,
      [id, this.unit(side), inspector],
    ); // prettier-ignore
    return id;
  }

  /** A round as a device sends it. */
  sentRound(side: Side): object {
    const startedAt = this.service.clock.now().toISOString();
    const plan = { kind: 'ordinary', planNumber: '12/KH-TTHCC', place: 'Khu vực một cửa' };
    return { ...plan, id: newId(), unitId: this.unit(side), startedAt };
  }

  /** An exemption of a person of that side. */
  async exemption(side: Side): Promise<{ id: string; employeeId: string }> {
    const employeeId = await this.employee(side);
    const wanted = {
      employeeId,
      kind: 'own-sector',
      from: '2026-01-01',
      until: null,
      document: '05/TB',
    } as const;
    return { ...(await this.service.app.get(ExemptionsService).add(this.system, wanted)), employeeId };
  }

  /** The month of a counter of that side on its way to being sealed. */
  async closing(side: Side): Promise<{ id: string; unitId: string }> {
    const unitId = await this.newUnit(side);
    return { unitId, ...(await this.service.app.get(ClosingsService).open(this.system, unitId, '2026-10')) };
  }

  /** A month of a counter of that side that is sealed, without days. */
  async sealedClosing(side: Side): Promise<string> {
    const { id } = await this.closing(side);
    const { dataSource } = this.service.database;
    await dataSource.query(`UPDATE closing SET status = 'sealed', revision = 1 WHERE id = $1`, [id]);
    await dataSource.query(
      `INSERT INTO closing_revision (id, closing_id, revision, header, rules, fingerprint, sealed_by, sealed_at)
       VALUES (gen_random_uuid(), $1, 1, '', '[]', encode(sha256(convert_to($2, 'UTF8')), 'hex'), 'test', now())`,
      [id, id],
    );
    return id;
  }

  /** The code of a sealed month of that side. */
  async sealedCode(side: Side): Promise<string> {
    const [row] = await this.service.database.dataSource.query<{ fingerprint: string }[]>(
      'SELECT fingerprint FROM closing_revision WHERE closing_id = $1',
      [await this.sealedClosing(side)],
    );
    return verificationCode(row?.fingerprint ?? '');
  }

  /** A report of a counter of that side that is made. */
  async report(side: Side): Promise<{ id: string; unitId: string }> {
    const [id, unitId] = [newId(), await this.newUnit(side)];
    await this.service.database.dataSource.query(
      `INSERT INTO report (id, unit_id, month, edition, cause, asked_by, asked_at, draft, fingerprint, file_name, sha256, size, content, made_at)
       VALUES ($1, $2, '2026-10', 'director', 'request', $3, now(), true, '', 'bao-cao.xlsx', repeat('0', 64), 1, 'x', now())`,
      [id, unitId, this.mark(side)],
    );
    return { id, unitId };
  }

  /** Somebody of that side who gets reports. */
  async reportRecipient(side: Side): Promise<{ id: string; unitId: string }> {
    const unitId = await this.newUnit(side);
    const { id } = await this.service.app.get(ReportRecipients).add(this.system, {
      unitId, edition: 'superiors', agencyId: null, name: this.mark(side),
      address: `${this.mark(side)}@example.vn`, way: 'file',
    }); // prettier-ignore
    return { id, unitId };
  }

  /** Who is named as the superior of a counter of that side. */
  async superior(side: Side): Promise<string> {
    const { id } = await this.service.app.get(SuperiorsService).put(this.system, {
      unitId: await this.newUnit(side), employeeId: null, superiorId: await this.employee(side), substitute: false,
      from: '2026-01-01', until: null, document: null,
    }); // prettier-ignore
    return id;
  }

  /** The steps by which requests of a counter of that side are approved. */
  async approvalChain(side: Side): Promise<string> {
    const steps = [{ approver: 'hr', employeeId: null, aboveDays: null } as const];
    const wanted = { unitId: await this.newUnit(side), kind: null, steps, document: null };
    return (await this.service.app.get(ApprovalChainsService).put(this.system, wanted)).id;
  }

  async token(side: Side): Promise<string> {
    const wanted = { name: newId(), scopes: ['units:read'], unitId: this.unit(side), expiresAt: null };
    return (await this.service.app.get(TokensService).create(this.system, wanted)).id;
  }

  /** A gate of that side. */
  async device(side: Side): Promise<string> {
    const { device } = await this.service.app.get(DevicesService).add(this.system, {
      code: this.code(), kind: 'gate', unitId: this.unit(side), zone: 'Asia/Ho_Chi_Minh', group: 'default',
    }); // prettier-ignore
    return device.id;
  }

  /** A terminal of that side that pushes. */
  async terminal(side: Side): Promise<string> {
    const { device } = await this.service.app.get(DevicesService).add(this.system, {
      code: this.code(), kind: 'zkteco', unitId: this.unit(side), zone: 'Asia/Ho_Chi_Minh', group: 'default', serial: `MT-${this.code()}`,
    }); // prettier-ignore
    return device.id;
  }

  /** A reader that is bound to a gate of that side. */
  async reader(side: Side): Promise<{ id: string; readerId: string }> {
    const id = await this.device(side);
    const row = await this.service.app.get(ReaderBindingsService).add(this.system, id, this.binding());
    return { id, readerId: row.id };
  }

  /** A reader that may be bound. */
  binding(): ReaderBinding {
    return {
      code: this.code(),
      match: { vendorId: 0xffff, productId: 0x0035 },
      profile: { driver: 'keyboard-wedge', format: '8H10D', options: {} },
    };
  }

  /** The serial number of a terminal that called and is not known. */
  async pendingTerminal(): Promise<string> {
    const serial = `CHO-${this.code()}`;
    await this.service.app.get(PendingTerminalsService).note(serial, '10.0.0.1');
    return serial;
  }

  /** A proposed outage of a reader of a counter of that side where nobody works. */
  async outage(side: Side): Promise<string> {
    const { id } = await this.service.app.get(ExcusesService).proposeOutage(this.system, {
      unitId: await this.newUnit(side), from: new Date('2026-11-20T00:00:00Z'), until: new Date('2026-11-20T02:00:00Z'), reason: 'Mất điện',
    }); // prettier-ignore
    return id;
  }

  /** Proposed flexible minutes of a person of that side. */
  async flexibleMinutes(side: Side): Promise<{ id: string; employeeId: string }> {
    const employeeId = await this.employee(side);
    const wanted = {
      employeeId, from: '2026-11-01', until: '2027-05-01', minutes: 60, kind: 'nursing', document: null, reason: 'Con nhỏ',
    } as const; // prettier-ignore
    return {
      ...(await this.service.app.get(FlexibleMinutesService).propose(this.system, wanted)),
      employeeId,
    };
  }

  /** A schedule that binds nobody yet. */
  async schedule(): Promise<string> {
    const content = { code: this.code(), policy: 'each-session', sessions: { mon: ['08:00-12:00'] } };
    return (await this.service.app.get(SchedulesService).put(this.system, content)).id;
  }

  /** An assignment of a counter of that side that begins after today. */
  async assignment(side: Side): Promise<string> {
    const wanted = {
      scheduleId: await this.schedule(), unitId: await this.newUnit(side), employeeId: null, from: '2027-01-01', until: null,
    }; // prettier-ignore
    return (await this.service.app.get(ScheduleAssignmentsService).add(this.system, wanted, false)).id;
  }

  /** A roster entry of a person of that side. */
  async roster(side: Side): Promise<string> {
    const employeeId = await this.employee(side);
    const entry = { employeeId, date: '2026-11-28', sessions: [], policy: null, document: null };
    await this.service.app.get(RostersService).put(this.system, [entry]);
    const [row] = await this.service.database.dataSource.query<[{ id: string }]>(
      'SELECT id FROM shift_roster WHERE employee_id = $1',
      [employeeId],
    );
    return row.id;
  }

  /** A suggested entry of the calendar of that side's own counter. */
  async calendarEntry(side: Side): Promise<string> {
    const unitId = await this.newUnit(side);
    await this.service.app.get(CalendarService).put(this.system, {
      unitId, date: '2026-03-03', kind: 'holiday', name: 'Ngày nghỉ riêng', pairDate: null,
    }); // prettier-ignore
    const [row] = await this.service.database.dataSource.query<[{ id: string }]>(
      'SELECT id FROM calendar_entry WHERE unit_id = $1',
      [unitId],
    );
    return row.id;
  }

  /** A scan of a reset clock at a gate of that side. */
  async quarantined(side: Side): Promise<{ deviceId: string; scanId: string }> {
    const deviceId = await this.device(side);
    await this.service.app.get(ScansService).accept({
      deviceId, source: 'gate',
      scans: [{
        key: 'a:1', credential: 'card:32:00000009', scannedAt: new Date('2000-01-01T00:00:05Z'), localTime: '2000-01-01T00:00:05Z',
        localYear: 2000, direction: null, state: null, verify: null, raw: '',
      }],
    }); // prettier-ignore
    const [row] = await this.service.database.dataSource.query<[{ id: string }]>(
      'SELECT id FROM scan WHERE device_id = $1',
      [deviceId],
    );
    return { deviceId, scanId: row.id };
  }

  /** The running duty posting of a person of that side. */
  async posting(side: Side): Promise<{ id: string; postingId: string }> {
    const id = await this.employee(side);
    const [row] = await this.service.database.dataSource.query<[{ id: string }]>(
      'SELECT id FROM posting WHERE employee_id = $1',
      [id],
    );
    return { id, postingId: row.id };
  }

  /** A unit of that side with a successor there. */
  async succession(side: Side): Promise<{ id: string; successorId: string }> {
    const [id, successorId] = [await this.newUnit(side), await this.newUnit(side)];
    await this.service.app
      .get(UnitSuccessionService)
      .add(this.system, { predecessorId: id, successorId, onDate: '2026-12-01' });
    return { id, successorId };
  }

  /** Background work for the unit of that side. */
  async job(side: Side, status: 'queued' | 'failed'): Promise<{ id: string; kind: string }> {
    const kind = `viec-${this.code()}`;
    const { id } = await this.service.app
      .get(JobsService)
      .enqueue({ kind, unitId: this.unit(side), period: '2026-11' });
    await this.service.database.dataSource.query('UPDATE job_run SET status = $2 WHERE id = $1', [
      id,
      status,
    ]);
    return { id, kind };
  }
}
