import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { formatCivilDate, formatMoment } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useUnitNames } from '../../parts/use-unit-names.js';
import { unitKinds } from '../units/unit-kinds.js';
import { staffKinds } from './staff-kinds.js';

type Change = components['schemas']['RecordChange'];

const fields: Readonly<Record<string, MessageKey | undefined>> = {
  code: 'people.code',
  fullName: 'people.name',
  staffKind: 'people.staff-kind',
  position: 'people.position',
  email: 'people.email',
  phone: 'people.phone',
  sex: 'person.sex',
  activeFrom: 'person.active-from',
  activeUntil: 'change.until',
  serviceSince: 'person.service-since',
  name: 'change.name',
  kind: 'change.kind',
  level: 'change.level',
  parentId: 'change.parent',
  zone: 'change.zone',
  validFrom: 'change.from',
  validUntil: 'change.until',
  unitId: 'people.unit',
  from: 'change.from',
  until: 'change.until',
  status: 'change.status',
  credential: 'change.credential',
  note: 'change.note',
  on: 'change.on',
  onDate: 'change.on',
  at: 'change.on',
  successorId: 'change.successor',
  predecessorId: 'change.predecessor',
};

const values: Readonly<Record<string, MessageKey | undefined>> = {
  ...staffKinds,
  ...unitKinds,
  nam: 'person.male',
  nu: 'person.female',
  home: 'posting.home',
  duty: 'posting.duty',
  active: 'badge.active',
  lost: 'badge.lost',
  returned: 'badge.returned',
  replaced: 'badge.replaced',
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Says a change field by field: what it was and what it is. Fields that nobody reads are left out. */
export function useChangeWords(changes: readonly Change[]): (change: Change) => string[] {
  const t = useTranslate();
  const units = useUnitNames(
    changes.flatMap(({ before, after }) =>
      [before, after]
        .flatMap((facts) => Object.values<unknown>(facts ?? {}))
        .filter((value) => typeof value === 'string')
        .filter((value) => UUID.test(value)),
    ),
  );
  const said = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('history.empty-value');
    if (typeof value !== 'string') return JSON.stringify(value);
    if (UUID.test(value)) return units.get(value) ?? '…';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatCivilDate(value);
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatMoment(value);
    const key = values[value];
    return key === undefined ? value : t(key);
  };
  return ({ before, after }) =>
    [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].flatMap((field) => {
      const key = fields[field];
      if (key === undefined) return [];
      const [old, now]: unknown[] = [before?.[field], after?.[field]];
      // What a new record leaves empty says nothing.
      if ((old ?? null) === null && (now ?? null) === null) return [];
      return before !== null && field in before
        ? t('history.changed', { field: t(key), before: said(old), after: said(now) })
        : t('history.set', { field: t(key), after: said(now) });
    });
}
