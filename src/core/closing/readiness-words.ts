/** What keeps a month from being confirmed or sealed. */
export const openKinds = [
  'month-running',
  'no-days',
  'changes-waiting',
  'days-set-aside',
  'days-provisional',
  'requests-waiting',
  'explanations-waiting',
  'findings-explainable',
  'findings-undecided',
  'findings-unsupported',
  'persons-unconfirmed',
] as const;

export type OpenKind = (typeof openKinds)[number];

type Sentence = (count: number) => readonly [vi: string, en: string];

const sentences: Readonly<Record<OpenKind, Sentence>> = {
  'month-running': () => ['Tháng chưa kết thúc.', 'The month is not over.'],
  'no-days': () => ['Chưa có ngày công nào.', 'There are no attendance days.'],
  'changes-waiting': (n) => [`${n} người có thay đổi đang chờ tính lại.`, `${n} people have changes that are not computed yet.`],
  'days-set-aside': (n) => [`${n} ngày công không tính được và đang để riêng.`, `${n} days could not be computed and were set aside.`],
  'days-provisional': (n) => [`${n} ngày công chưa tính xong, thiếu lượt chấm chưa xử lý, hoặc chưa được xác nhận.`, `${n} days are not final, lack a scan that nobody has decided on, or wait to be confirmed.`],
  'requests-waiting': (n) => [`${n} đề nghị, đề xuất (nghỉ, công tác, điều chỉnh, giờ linh hoạt) chưa có quyết định.`, `${n} requests and proposals (leave, trips, corrections, flexible minutes) wait for a decision.`],
  'explanations-waiting': (n) => [`${n} giải trình chưa có quyết định.`, `${n} explanations wait for a decision.`],
  'findings-explainable': (n) => [`${n} nội dung ghi nhận còn thời hạn giải trình.`, `${n} recorded matters can still be explained.`],
  'findings-undecided': (n) => [`${n} nội dung ghi nhận đã hết hạn giải trình và chưa có quyết định.`, `${n} recorded matters can no longer be explained and wait for a decision.`],
  'findings-unsupported': (n) => [`${n} nội dung đã xác nhận mà số liệu không còn cho thấy, chờ quyết định lại.`, `${n} confirmed matters are no longer shown by the facts and have to be decided anew.`],
  'persons-unconfirmed': (n) => [`${n} người chưa xác nhận bảng công của mình và chưa hết hạn.`, `${n} people have not confirmed their month and still may.`],
}; // prettier-ignore

/** One sentence for what is open, Vietnamese and English. Example: `3 giải trình chưa có quyết định.` */
export function openWords(kind: OpenKind, count: number): { vi: string; en: string } {
  const [vi, en] = sentences[kind](count);
  return { vi, en };
}
