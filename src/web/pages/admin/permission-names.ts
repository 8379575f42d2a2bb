import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

type Scope = components['schemas']['NewTokenRequest']['scopes'][number];

/** What a permission lets one do, as it is given to tokens. */
export const permissionNames: Readonly<Record<Scope, MessageKey>> = {
  'self:read': 'admin-scope.self-read',
  'units:read': 'admin-scope.units-read',
  'units:write': 'admin-scope.units-write',
  'employees:read': 'admin-scope.employees-read',
  'employees:write': 'admin-scope.employees-write',
  'badges:read': 'admin-scope.badges-read',
  'badges:write': 'admin-scope.badges-write',
  'accounts:read': 'admin-scope.accounts-read',
  'accounts:write': 'admin-scope.accounts-write',
  'tokens:read': 'admin-scope.tokens-read',
  'tokens:write': 'admin-scope.tokens-write',
  'audit:read': 'admin-scope.audit-read',
  'operations:read': 'admin-scope.operations-read',
  'operations:write': 'admin-scope.operations-write',
  'calendar:read': 'admin-scope.calendar-read',
  'calendar:write': 'admin-scope.calendar-write',
  'schedules:read': 'admin-scope.schedules-read',
  'schedules:write': 'admin-scope.schedules-write',
  'rules:read': 'admin-scope.rules-read',
  'rules:write': 'admin-scope.rules-write',
  'rules:decide': 'admin-scope.rules-decide',
  'devices:read': 'admin-scope.devices-read',
  'devices:write': 'admin-scope.devices-write',
  'scans:import': 'admin-scope.scans-import',
  'scans:read': 'admin-scope.scans-read',
  'scans:settle': 'admin-scope.scans-settle',
  'retention:read': 'admin-scope.retention-read',
  'retention:write': 'admin-scope.retention-write',
  'corrections:read': 'admin-scope.corrections-read',
  'corrections:write': 'admin-scope.corrections-write',
  'corrections:decide': 'admin-scope.corrections-decide',
  'health:read': 'admin-scope.health-read',
  'attendance:read': 'admin-scope.attendance-read',
  'attendance:recompute': 'admin-scope.attendance-recompute',
  'findings:read': 'admin-scope.findings-read',
  'findings:decide': 'admin-scope.findings-decide',
  'conduct:read': 'admin-scope.conduct-read',
  'conduct:report': 'admin-scope.conduct-report',
  'conduct:decide': 'admin-scope.conduct-decide',
  'what-if:run': 'admin-scope.what-if-run',
  'superiors:write': 'admin-scope.superiors-write',
  'inspections:read': 'admin-scope.inspections-read',
  'inspections:write': 'admin-scope.inspections-write',
  'inspections:request': 'admin-scope.inspections-request',
  'closings:read': 'admin-scope.closings-read',
  'closings:confirm': 'admin-scope.closings-confirm',
  'closings:check': 'admin-scope.closings-check',
  'closings:seal': 'admin-scope.closings-seal',
  'reports:export': 'admin-scope.reports-export',
  'data-notices:read': 'admin-scope.data-notices-read',
  'data-notices:write': 'admin-scope.data-notices-write',
  'data-notices:decide': 'admin-scope.data-notices-decide',
  'agency:read': 'admin-scope.agency-read',
  'agency:confirm': 'admin-scope.agency-confirm',
  'data-requests:read': 'admin-scope.data-requests-read',
  'data-requests:write': 'admin-scope.data-requests-write',
};

/** The name of a permission; one that this client does not know is shown as it is. */
export function permissionName(scope: string): MessageKey | null {
  return Object.hasOwn(permissionNames, scope) ? permissionNames[scope as Scope] : null;
}
