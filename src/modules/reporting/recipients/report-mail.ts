import { formatCivilDate } from '../../../core/time/parse-civil-date.js';
import type { CivilMonth } from '../../../core/time/civil-month.js';

/** What a mail says of a report. */
export interface MailFacts {
  readonly month: CivilMonth;
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
  const month = formatCivilDate(`${facts.month}-01`).slice(3);
  const what = `Báo cáo chấp hành thời giờ làm việc và văn hóa công vụ tháng ${month} của ${unitName}`;
  const lines = [
    `Kính gửi ${recipientName},`,
    '',
    draft
      ? `${what}: bản dự thảo, vì tháng này chưa khóa công. Đề nghị đơn vị rà soát, xác nhận và khóa công.`
      : `${what}: số liệu đã khóa công.`,
    link === null ? 'Báo cáo ở tệp đính kèm.' : `Tải báo cáo (sau khi đăng nhập): ${link}`,
    `Mã SHA-256 của tệp: ${sha256}`,
  ];
  return {
    subject: `${draft ? 'Dự thảo báo cáo' : 'Báo cáo'} tháng ${month}: ${unitName}`,
    text: `${lines.join('\n')}\n`,
  };
}
