import type { FindingStatus } from './finding-status.js';

/** What a finding is called, and its status, in both languages. */
export interface FindingWords {
  readonly word: { readonly vi: string; readonly en: string };
  readonly status: { readonly vi: string; readonly en: string };
}

const statusWords: Readonly<Record<FindingStatus, { readonly vi: string; readonly en: string }>> = {
  provisional: { vi: 'Dự kiến', en: 'Provisional' },
  waiting: { vi: 'Chờ giải trình', en: 'Waiting for an explanation' },
  excused: { vi: 'Có lý do', en: 'Excused' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  reminder: { vi: 'Đề nghị nhắc nhở', en: 'Proposed for a reminder' },
  proposed: { vi: 'Đề nghị người đứng đầu xem xét', en: 'Put to the head for consideration' },
};

/**
 * What a finding is called: `nội dung ghi nhận` until it is confirmed, `vi phạm` only from then on. Example: of one that waits for
 * an explanation nobody reads the word `vi phạm`. Source: issue of compliance, section 3.
 */
export function findingWords(status: FindingStatus): FindingWords {
  return {
    word:
      status === 'confirmed'
        ? { vi: 'vi phạm', en: 'breach' }
        : { vi: 'nội dung ghi nhận', en: 'recorded matter' },
    status: statusWords[status],
  };
}
