import type { components } from '../../api-types.js';
import type { MessageKey } from '../../i18n/catalogue.js';

type Schemas = components['schemas'];

/** The four contents of public-service culture. */
export const areaNames: Readonly<Record<Schemas['ConductAreaView']['area'], MessageKey>> = {
  'tinh-than': 'area.tinh-than',
  'giao-tiep': 'area.giao-tiep',
  'dao-duc': 'area.dao-duc',
  'trang-phuc': 'area.trang-phuc',
};

/** How grave a rule is; 0 only informs. */
export const severityNames: Readonly<Record<number, MessageKey>> = {
  0: 'severity.0',
  1: 'severity.1',
  2: 'severity.2',
  3: 'severity.3',
};

/** How somebody comes to know of it. */
export const observerNames: Readonly<Record<Schemas['ConductView']['observedBy'][number], MessageKey>> = {
  attendance: 'observer.attendance',
  inspection: 'observer.inspection',
  complaint: 'observer.complaint',
  'official-finding': 'observer.official-finding',
  'workflow-clock': 'observer.workflow-clock',
  dossier: 'observer.dossier',
  rating: 'observer.rating',
  aggregate: 'observer.aggregate',
};

/** How certain it is. */
export const basisNames: Readonly<Record<Schemas['ConductView']['basis'], MessageKey>> = {
  duty: 'basis.duty',
  local: 'basis.local',
};

export const weekdayNames: readonly MessageKey[] = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
];
