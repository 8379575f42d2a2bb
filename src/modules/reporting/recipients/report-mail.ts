import type { CivilMonth } from '../../../core/time/civil-month.js';
import { DIGEST_PERIOD, periodWords } from '../../../core/time/digest-period.js';

/** What a mail says of a report. */
export interface MailFacts {
  /** A month, a quarter or a year. */
  readonly month: string;
  readonly unitName: string;
  readonly recipientName: string;
  readonly draft: boolean;
  /** The sealed months that it tells of; null where it was not noted. */
  readonly revisions: readonly { readonly month: CivilMonth; readonly revision: number }[] | null;
  /** Whether others that told something else went out before. */
  readonly replaces: boolean;
  readonly sha256: string;
  /** Where it is fetched after signing in; null where the service does not know its own address, or the file comes along. */
  readonly link: string | null;
}

/** The mail that brings a report; of a month that is not sealed it is a reminder, too. */
export function reportMail(facts: MailFacts): { readonly subject: string; readonly text: string } {
  const { unitName, recipientName, draft, sha256, link, replaces } = facts;
  const isDigest = DIGEST_PERIOD.test(facts.month);
  const [title, period] = [isDigest ? 'Tổng hợp' : 'Báo cáo', periodWords(facts.month)];
  const what = `${title} chấp hành thời giờ làm việc và văn hóa công vụ ${period} của ${unitName}`;
  const why = isDigest ? 'trong kỳ còn tháng chưa khóa công' : 'tháng này chưa khóa công';
  const lines = [
    `Kính gửi ${recipientName},`,
    '',
    draft
      ? `${what}: bản dự thảo, vì ${why}. Đề nghị đơn vị rà soát, xác nhận và khóa công.`
      : `${what}: số liệu đã khóa công.`,
    ...(replaces ? [replacement(facts)] : []),
    link === null ? 'Báo cáo ở tệp đính kèm.' : `Tải báo cáo (sau khi đăng nhập): ${link}`,
    `Mã SHA-256 của tệp: ${sha256}`,
  ];
  return {
    subject: `${draft ? `Dự thảo ${title.toLowerCase()}` : title} ${period}${replaces ? ' (bản thay thế)' : ''}: ${unitName}`,
    text: `${lines.join('\n')}\n`,
  };
}

/** That this one counts, and which months were opened again and resealed. */
function replacement({ revisions }: MailFacts): string {
  const anew = (revisions ?? []).filter(({ revision }) => revision > 1);
  const months = anew
    .map(({ month, revision }) => `${periodWords(month)} (bản khóa số ${revision})`)
    .join(', ');
  const why = months === '' ? '' : ` Đã khóa công lại: ${months}.`;
  return `Bản này thay cho bản đã gửi trước đây.${why}`;
}
