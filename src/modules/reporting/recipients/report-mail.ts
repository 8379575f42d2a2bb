import { DIGEST_PERIOD, periodWords } from '../../../core/time/digest-period.js';

/** What a mail says of a report. */
export interface MailFacts {
  /** A month, a quarter or a year. */
  readonly month: string;
  readonly unitName: string;
  readonly recipientName: string;
  readonly draft: boolean;
  readonly sha256: string;
  /** Where it is fetched after signing in; null where the service does not know its own address, or the file comes along. */
  readonly link: string | null;
}

/** The mail that brings a report; of a month that is not sealed it is a reminder, too. */
export function reportMail(facts: MailFacts): { readonly subject: string; readonly text: string } {
  const { unitName, recipientName, draft, sha256, link } = facts;
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
    link === null ? 'Báo cáo ở tệp đính kèm.' : `Tải báo cáo (sau khi đăng nhập): ${link}`,
    `Mã SHA-256 của tệp: ${sha256}`,
  ];
  return {
    subject: `${draft ? `Dự thảo ${title.toLowerCase()}` : title} ${period}: ${unitName}`,
    text: `${lines.join('\n')}\n`,
  };
}
