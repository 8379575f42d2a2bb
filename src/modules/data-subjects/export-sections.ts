/** One part of what the system holds about a person: rows of one JSON object each, for the person `$1`. */
export interface ExportSection {
  readonly name: string;
  readonly vi: string;
  readonly sql: string;
}

/** Rows of a table about the person, without what only the machine needs. */
function rowsOf(table: string, order: string, without: readonly string[] = []): string {
  const technical = [
    'tenant_id', 'version', 'employee_id', 'proposer_account_id', 'proposer_employee_id', 'proposer_responsible_id',
    'proposer_token_id', ...without,
  ]; // prettier-ignore
  return `SELECT to_jsonb(t) - ARRAY[${technical.map((name) => `'${name}'`).join(', ')}] AS row
    FROM ${table} t WHERE t.employee_id = $1 ORDER BY t.${order}, t.id`;
}

/**
 * Everything about a person, part by part, in the order of the file. Secrets of accounts are left out, badges are masked where they are
 * read, and of those who looked at the record the name is given, not the address of their computer.
 */
export const exportSections: readonly ExportSection[] = [
  {
    name: 'person',
    vi: 'Thông tin cá nhân',
    sql: `SELECT to_jsonb(e) - ARRAY['version'] AS row FROM employee e WHERE e.id = $1`,
  },
  {
    name: 'postings',
    vi: 'Cơ quan cử và nơi làm việc',
    sql: `SELECT jsonb_build_object('kind', p.kind, 'unit', u.name, 'from', lower(p.period), 'until', upper(p.period)) AS row
      FROM posting p JOIN org_unit u ON u.id = p.unit_id WHERE p.employee_id = $1 ORDER BY p.kind, lower(p.period) NULLS FIRST`,
  },
  {
    name: 'account',
    vi: 'Tài khoản và quyền',
    sql: `SELECT jsonb_build_object('username', a.username, 'display_name', a.display_name, 'status', a.status, 'created_at', a.created_at,
        'grants', (SELECT jsonb_agg(jsonb_build_object('role', g.role, 'from', lower(g.period), 'until', upper(g.period)))
          FROM role_grant g WHERE g.account_id = a.id)) AS row FROM account a WHERE a.employee_id = $1`,
  },
  {
    name: 'badges',
    vi: 'Thẻ (đã che số)',
    sql: `SELECT jsonb_build_object('credential', b.credential, 'status', b.status, 'from', lower(b.period), 'until', upper(b.period),
        'note', b.note) AS row FROM badge b WHERE b.employee_id = $1 ORDER BY lower(b.period) NULLS FIRST`,
  },
  {
    name: 'scans',
    vi: 'Lượt quẹt',
    sql: `SELECT jsonb_build_object('scanned_at', s.scanned_at, 'received_at', s.received_at, 'direction', s.direction, 'device', d.code)
        AS row FROM badge b JOIN scan s ON s.credential = b.credential AND b.period @> s.scanned_at JOIN device d ON d.id = s.device_id
      WHERE b.employee_id = $1 ORDER BY s.scanned_at`,
  },
  {
    name: 'days',
    vi: 'Ngày công',
    sql: `SELECT to_jsonb(d) - ARRAY['tenant_id', 'employee_id', 'unit_id', 'schedule_id', 'detail', 'rules_fingerprint',
        'inputs_fingerprint', 'result_fingerprint', 'check_at'] || jsonb_build_object('unit', u.name) AS row
      FROM attendance_day d JOIN org_unit u ON u.id = d.unit_id WHERE d.employee_id = $1 ORDER BY d.date`,
  },
  { name: 'leave', vi: 'Nghỉ phép, công tác và lý do khác', sql: rowsOf('excuse', 'period') },
  {
    name: 'requests',
    vi: 'Đơn, đề nghị',
    sql: rowsOf('work_request', 'filed_at', ['canceller_account_id', 'canceller_employee_id']),
  },
  {
    name: 'requestSteps',
    vi: 'Quá trình giải quyết đơn',
    sql: `SELECT jsonb_build_object('request_id', s.request_id, 'act', s.act, 'at', s.at, 'by', s.by, 'note', s.note) AS row
      FROM work_request_act s JOIN work_request r ON r.id = s.request_id WHERE r.employee_id = $1 ORDER BY s.at, s.id`,
  },
  {
    name: 'delegations',
    vi: 'Ủy quyền',
    sql: `SELECT to_jsonb(t) AS row FROM delegation t WHERE $1 IN (t.from_id, t.to_id) ORDER BY t.made_at, t.id`,
  },
  {
    name: 'replacements',
    vi: 'Thay người',
    sql: `SELECT jsonb_build_object('period', r.period, 'document', r.document, 'reason', r.reason, 'status', r.status,
        'replaced', r.replaced_id = $1) AS row FROM replacement r WHERE $1 IN (r.replaced_id, r.employee_id) ORDER BY r.id`,
  },
  { name: 'flexibleMinutes', vi: 'Thời gian linh hoạt', sql: rowsOf('flexible_minutes', 'period') },
  { name: 'corrections', vi: 'Điều chỉnh lượt chấm', sql: rowsOf('correction', 'at') },
  {
    name: 'cancellations',
    vi: 'Đề nghị hủy nội dung đã duyệt',
    sql: `SELECT to_jsonb(t) - ARRAY['proposer_account_id', 'proposer_employee_id', 'proposer_responsible_id', 'proposer_token_id'] AS row
      FROM cancellation t LEFT JOIN correction c ON c.id = t.correction_id LEFT JOIN excuse x ON x.id = t.excuse_id
        LEFT JOIN flexible_minutes f ON f.id = t.flexible_minutes_id
      WHERE $1 IN (c.employee_id, x.employee_id, f.employee_id) ORDER BY t.proposed_at, t.id`,
  },
  { name: 'roster', vi: 'Phân ca', sql: rowsOf('shift_roster', 'date') },
  { name: 'confirmedDays', vi: 'Ngày công do lãnh đạo xác nhận', sql: rowsOf('day_confirmation', 'date') },
  {
    name: 'sessionCredits',
    vi: 'Quyết định tính công buổi thiếu lượt chấm',
    sql: rowsOf('session_credit', 'date'),
  },
  { name: 'findings', vi: 'Nội dung ghi nhận', sql: rowsOf('finding', 'date') },
  {
    name: 'findingOtherEvidence',
    vi: 'Căn cứ khác của cùng nội dung ghi nhận',
    sql: `SELECT to_jsonb(o) - ARRAY['tenant_id', 'employee_id'] AS row FROM finding_other_evidence o WHERE o.employee_id = $1
      ORDER BY o.date, o.session_id, o.rule, o.origin`,
  },
  {
    name: 'findingHistory',
    vi: 'Diễn biến nội dung ghi nhận',
    sql: `SELECT to_jsonb(t) - ARRAY['tenant_id', 'employee_id'] AS row FROM finding_transition t
      WHERE t.finding_id IN (SELECT id FROM finding f WHERE f.employee_id = $1) ORDER BY t.id`,
  },
  { name: 'explanations', vi: 'Giải trình', sql: rowsOf('explanation', 'filed_at') },
  {
    name: 'explanationFiles',
    vi: 'Tệp minh chứng',
    sql: `SELECT jsonb_build_object('explanation_id', f.explanation_id, 'name', f.name, 'media_type', f.media_type, 'added_at', f.added_at)
        AS row FROM explanation_file f JOIN explanation x ON x.id = f.explanation_id WHERE x.employee_id = $1 ORDER BY f.added_at, f.id`,
  },
  {
    name: 'inspectionChecks',
    vi: 'Kết quả kiểm tra',
    sql: rowsOf('inspection_check', 'checked_at', ['content_hash']),
  },
  {
    name: 'inspectionConfirmations',
    vi: 'Kết quả kiểm tra được người kiểm tra thứ hai xác nhận, hoặc do người này xác nhận',
    sql: `SELECT jsonb_build_object('check_id', c.check_id, 'confirmed_by', c.confirmed_by, 'confirmed_at', c.confirmed_at) AS row
      FROM inspection_confirmation c JOIN inspection_check k ON k.id = c.check_id
      WHERE k.employee_id = $1 OR c.inspector_id = $1 ORDER BY c.confirmed_at, c.check_id`,
  },
  {
    name: 'inspectionPhotos',
    vi: 'Ảnh kiểm tra',
    sql: `SELECT jsonb_build_object('check_id', p.check_id, 'sha256', p.sha256, 'media_type', p.media_type, 'added_at', p.added_at) AS row
      FROM inspection_photo p JOIN inspection_check k ON k.id = p.check_id WHERE k.employee_id = $1 ORDER BY p.added_at, p.sha256`,
  },
  {
    name: 'photo',
    vi: 'Ảnh ở cửa',
    sql: `SELECT jsonb_build_object('sha256', p.sha256, 'media_type', p.media_type, 'added_by', p.added_by, 'added_at', p.added_at,
        'content', encode(p.content, 'base64')) AS row
      FROM employee_photo p WHERE p.employee_id = $1`,
  },
  {
    name: 'badgeSuspicions',
    vi: 'Thẻ được quẹt ở hai nơi gần như cùng lúc',
    sql: rowsOf('badge_suspicion', 'first_at', [
      'unit_id',
      'first_device_id',
      'second_device_id',
      'reviewer_employee_id',
    ]),
  },
  {
    name: 'reportedConduct',
    vi: 'Phản ánh đã xác minh và kết luận của cơ quan có thẩm quyền',
    sql: rowsOf('reported_conduct', 'entered_at', ['unit_id', 'decider_employee_id']),
  },
  {
    name: 'inspectionRequests',
    vi: 'Đề nghị kiểm tra',
    sql: rowsOf('inspection_request', 'requested_at'),
  },
  {
    name: 'sealedMonths',
    vi: 'Bảng công đã khóa',
    sql: `SELECT jsonb_build_object('month', c.month, 'revision', v.revision, 'content', l.content) AS row FROM closing_line l
      JOIN closing_revision v ON v.id = l.revision_id JOIN closing c ON c.id = v.closing_id
      WHERE l.employee_id = $1 ORDER BY c.month, v.revision`,
  },
  {
    name: 'confirmedMonths',
    vi: 'Bảng công đã tự xác nhận',
    sql: `SELECT jsonb_build_object('month', c.month, 'at', s.at, 'note', s.note) AS row
      FROM closing_step s JOIN closing c ON c.id = s.closing_id WHERE s.employee_id = $1 ORDER BY s.at`,
  },
  {
    name: 'superiors',
    vi: 'Người quyết định giải trình',
    sql: `SELECT to_jsonb(s) AS row FROM superior s WHERE $1 IN (s.employee_id, s.superior_id) ORDER BY s.named_at, s.id`,
  },
  {
    name: 'schedules',
    vi: 'Lịch làm việc riêng',
    sql: `SELECT jsonb_build_object('schedule', w.code, 'period', a.period) AS row
      FROM schedule_assignment a JOIN work_schedule w ON w.id = a.schedule_id WHERE a.employee_id = $1 ORDER BY lower(a.period)`,
  },
  {
    name: 'legalHolds',
    vi: 'Yêu cầu giữ dữ liệu',
    sql: `SELECT jsonb_build_object('from', h.from_date, 'until', h.until_date, 'document', h.document) AS row
      FROM legal_hold h WHERE h.employee_id = $1 ORDER BY h.set_at`,
  },
  { name: 'exemptions', vi: 'Miễn thẻ, trang phục', sql: rowsOf('conduct_exemption', 'period') },
  { name: 'noticesToPerson', vi: 'Thông báo đã gửi', sql: rowsOf('notice', 'created_at') },
  {
    name: 'dataNotices',
    vi: 'Xác nhận thông báo xử lý dữ liệu',
    sql: rowsOf('data_notice_acknowledgement', 'recorded_at'),
  },
  { name: 'dataRequests', vi: 'Yêu cầu về dữ liệu cá nhân', sql: rowsOf('data_request', 'recorded_at') },
  {
    name: 'recordAccess',
    vi: 'Ai đã xem, sửa hồ sơ',
    sql: `SELECT jsonb_build_object('at', a.at, 'by', coalesce(p.full_name, o.display_name, CASE a.actor_label WHEN 'system' THEN 'Hệ thống' ELSE a.actor_label END), 'action', a.action, 'of', a.entity_type) AS row
      FROM audit_entry a LEFT JOIN account o ON o.id = a.actor_account_id LEFT JOIN employee p ON p.id = o.employee_id
      WHERE a.subject_employee_id = $1 ORDER BY a.id`,
  },
];
