import type { viAccess } from './vi-access.js';
import type { viAdmin } from './vi-admin.js';
import type { viDecisions } from './vi-decisions.js';
import type { viDevices } from './vi-devices.js';
import type { viDirector } from './vi-director.js';
import type { viKiosk } from './vi-kiosk.js';
import type { viPapers } from './vi-papers.js';
import type { viPeople } from './vi-people.js';
import type { viRights } from './vi-rights.js';
import type { viSave } from './vi-save.js';
import type { viStaff } from './vi-staff.js';
import type { viWork } from './vi-work.js';
import type { viHr } from './vi-hr.js';
import type { viInspect } from './vi-inspect.js';
import type { viLich } from './vi-lich.js';
import type { viMe } from './vi-me.js';
import type { vi } from './vi.js';

/** The sentences of pages about oneself, of decisions, of HR, schedules, inspectors, directors and administrators, which come with those pages. */
export type OwnKey =
  | keyof typeof viMe
  | keyof typeof viDecisions
  | keyof typeof viHr
  | keyof typeof viLich
  | keyof typeof viWork
  | keyof typeof viStaff
  | keyof typeof viKiosk
  | keyof typeof viInspect
  | keyof typeof viDevices
  | keyof typeof viDirector
  | keyof typeof viAdmin
  | keyof typeof viAccess
  | keyof typeof viPapers
  | keyof typeof viPeople
  | keyof typeof viRights;

/** The key of a sentence. */
export type MessageKey = keyof typeof vi | keyof typeof viSave | OwnKey;

/** The sentences of one language that every page needs. */
export type Catalogue = Readonly<Record<keyof typeof vi, string>>;
