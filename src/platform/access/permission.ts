/** What a route can ask for. A token's scopes are permissions too. */
export const permissions = [
  'self:read',
  'units:read',
  'units:write',
  'employees:read',
  'employees:write',
  'badges:read',
  'badges:write',
  'accounts:read',
  'accounts:write',
  'tokens:read',
  'tokens:write',
  'audit:read',
  'operations:read',
  'operations:write',
  'schedules:write',
  'rules:read',
  'rules:write',
  'devices:read',
  'devices:write',
  'scans:import',
  'scans:read',
  'scans:settle',
  'retention:read',
  'retention:write',
  'attendance:read',
  'attendance:recompute',
  'findings:read',
  'reports:export',
] as const;

export type Permission = (typeof permissions)[number];

/** Roles of the service; a grant is role x org-unit subtree x period. */
export const roles = [
  'employee',
  'unit-head',
  'inspector',
  'hr-officer',
  'director',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

const reading: readonly Permission[] = ['self:read', 'units:read', 'employees:read', 'rules:read'];

/** What each role may do inside the subtree of its grant. */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  employee: ['self:read', 'rules:read'],
  'unit-head': [...reading, 'scans:read', 'attendance:read', 'findings:read'],
  inspector: reading,
  'hr-officer': [
    ...reading,
    'employees:write',
    'badges:read',
    'badges:write',
    'schedules:write',
    'devices:read',
    'scans:import',
    'scans:read',
    'scans:settle',
    'attendance:read',
    'attendance:recompute',
    'findings:read',
    'reports:export',
  ],
  director: [
    ...reading,
    'badges:read',
    'devices:read',
    'scans:read',
    'retention:read',
    'attendance:read',
    'findings:read',
    'rules:write',
    'reports:export',
  ],
  auditor: [
    ...reading,
    'badges:read',
    'accounts:read',
    'tokens:read',
    'audit:read',
    'operations:read',
    'devices:read',
    'scans:read',
    'retention:read',
    'attendance:read',
    'findings:read',
  ],
  administrator: [
    ...reading,
    'units:write',
    'employees:write',
    'badges:read',
    'badges:write',
    'accounts:read',
    'accounts:write',
    'tokens:read',
    'tokens:write',
    'operations:read',
    'operations:write',
    'schedules:write',
    'rules:write',
    'devices:read',
    'devices:write',
    'scans:import',
    'scans:read',
    'retention:read',
    'retention:write',
  ],
};

/** Vietnamese names of the roles, as screens and reports show them. */
export const roleNames: Readonly<Record<Role, string>> = {
  employee: 'Người lao động',
  'unit-head': 'Lãnh đạo bộ phận',
  inspector: 'Người kiểm tra',
  'hr-officer': 'Cán bộ tổ chức',
  director: 'Giám đốc',
  auditor: 'Kiểm toán nội bộ',
  administrator: 'Quản trị viên',
};
