/** Where a request stands. `cancelling`: approved, and somebody asks that it be no longer. */
export const requestStatuses = [
  'waiting-partner',
  'waiting',
  'approved',
  'refused',
  'withdrawn',
  'cancelling',
  'cancelled',
] as const;

export type RequestStatus = (typeof requestStatuses)[number];

const words: Readonly<Record<RequestStatus, { readonly vi: string; readonly en: string }>> = {
  'waiting-partner': { vi: 'Chờ người đổi ca đồng ý', en: 'Waits for the other person' },
  waiting: { vi: 'Chờ duyệt', en: 'Waits for a decision' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  refused: { vi: 'Không duyệt', en: 'Refused' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  cancelling: { vi: 'Chờ duyệt hủy', en: 'Waits to be cancelled' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};

/** A status as people read it. */
export function requestStatusWords(status: RequestStatus): { readonly vi: string; readonly en: string } {
  return words[status];
}

/** Whether somebody has to decide. */
export function waits(status: RequestStatus): boolean {
  return status === 'waiting' || status === 'cancelling';
}
