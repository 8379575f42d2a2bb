import type { ApprovalStep } from '../../../core/requests/approval-steps.js';
import type { RequestKind } from '../../../core/requests/request-kind.js';
import type { RequestStatus } from '../../../core/requests/request-status.js';
import type { RequestWarning } from '../../../core/requests/request-warnings.js';
import type { AgencyWord } from '../agency-leave/leave-confirmation.entity.js';
import type { HEALTH_LEAVE } from '../health-data.js';
import type { RequestAct } from './work-request-act.entity.js';

/** A warning in words. */
export interface WarningView {
  readonly code: RequestWarning['code'];
  readonly vi: string;
  readonly en: string;
}

/** A request as lists show it. */
export interface RequestView {
  readonly id: string;
  /** `health-leave` where the reader may not know which. */
  readonly kind: RequestKind | typeof HEALTH_LEAVE;
  readonly kindVi: string;
  readonly kindEn: string;
  readonly employeeId: string;
  readonly employeeCode: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly fromAt: Date;
  readonly untilAt: Date;
  readonly days: number;
  readonly occasion: string | null;
  readonly direction: string | null;
  readonly partnerId: string | null;
  readonly partnerName: string | null;
  readonly partnerDay: string | null;
  readonly document: string | null;
  readonly reason: string;
  readonly warnings: readonly WarningView[];
  readonly steps: readonly ApprovalStep[];
  readonly step: number;
  readonly waitingSince: Date;
  readonly status: RequestStatus;
  readonly statusVi: string;
  readonly statusEn: string;
  readonly filedAt: Date;
  readonly cancelReason: string | null;
  /** What the sending agency says to leave of one of its people; null: nothing, or nobody sends them. */
  readonly agencyWord: AgencyWord | null;
  /** Who may decide now, by name; empty where it does not wait, or waits on whoever holds a permission. */
  readonly waitsOn: readonly { readonly employeeId: string; readonly fullName: string }[];
  /** It waits, and the reader is one who may decide it; the decision itself looks again. */
  readonly mayDecide: boolean;
}

/** What was done to a request. */
export interface ActView {
  readonly act: RequestAct;
  readonly step: number | null;
  readonly at: Date;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly note: string | null;
}

/** Which requests. */
export interface RequestSearch {
  readonly view: 'own' | 'to-decide' | 'unit';
  readonly status?: RequestStatus | undefined;
  readonly unitId?: string | undefined;
  readonly kind?: RequestKind | undefined;
  /** Parts of name or code. */
  readonly text?: string | undefined;
  /** Days that are asked for touch those from `from` until before `until`. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A request as the database gives it. */
export interface RequestRow extends Omit<
  RequestView,
  'kindVi' | 'kindEn' | 'statusVi' | 'statusEn' | 'warnings' | 'waitsOn' | 'mayDecide'
> {
  readonly warnings: readonly RequestWarning[];
  readonly forHr: boolean;
  /** An agency sends the asker, and has a word on this request. */
  readonly asksAgency: boolean;
}
