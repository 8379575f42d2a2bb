/** One cell that was refused, with a sentence that says what to do. */
export interface CellFault {
  /** As the spreadsheet names it, such as `C7`. */
  readonly cell: string;
  readonly column: string;
  readonly code: RowFaultCode;
  readonly vi: string;
  readonly en: string;
}

/** Sentences of the faults of a row. `{column}` is the column's name in the header, `{text}` what it holds. */
export const rowFaultTexts = {
  required: {
    vi: 'Cột {column} không được để trống. Hãy điền rồi tải lại.',
    en: 'Column {column} must not be empty. Fill it in.',
  },
  'too-long': {
    vi: 'Nội dung cột {column} quá dài (tối đa {limit} ký tự). Hãy rút gọn.',
    en: 'Column {column} is too long (at most {limit} characters). Shorten it.',
  },
  'control-characters': {
    vi: 'Cột {column} có ký tự không in được. Hãy gõ lại nội dung ô này.',
    en: 'Column {column} holds control characters. Type the cell again.',
  },
  formula: {
    vi: 'Cột {column} là công thức hoặc bắt đầu bằng = + - @. Hãy dán giá trị (Paste Values) thay cho công thức.',
    en: 'Column {column} holds a formula or begins with = + - @. Paste the value instead.',
  },
  'merged-cell': {
    vi: 'Ô này bị gộp. Hãy bỏ gộp ô (Unmerge Cells) và điền từng dòng.',
    en: 'This cell is merged. Unmerge it and fill in every row.',
  },
  'error-cell': {
    vi: 'Ô này đang báo lỗi của Excel ({text}). Hãy sửa lại nội dung.',
    en: 'This cell shows an error of Excel ({text}). Correct it.',
  },
  'number-too-long': {
    vi: 'Excel đã làm tròn số trong cột {column}. Hãy định dạng cột là Văn bản (Text) rồi gõ lại số.',
    en: 'Excel has rounded the number in column {column}. Format the column as text and type it again.',
  },
  'bad-code': {
    vi: 'Mã "{text}" chưa đúng. Hãy chỉ dùng chữ, số và . _ / -, bắt đầu bằng chữ hoặc số, không có dấu cách.',
    en: 'The code "{text}" is not allowed: letters, digits and . _ / - only, beginning with a letter or digit.',
  },
  'duplicate-code': {
    vi: 'Mã {text} đã có ở dòng {row} của tệp. Hãy giữ lại một dòng.',
    en: 'The code {text} occurs in row {row} already. Keep one of them.',
  },
  'unknown-staff-kind': {
    vi: 'Loại nhân sự "{text}" không có. Hãy dùng: {allowed}.',
    en: 'There is no staff kind "{text}". Use one of: {allowed}.',
  },
  'unknown-unit-kind': {
    vi: 'Loại đơn vị "{text}" không có. Hãy dùng: {allowed}.',
    en: 'There is no unit kind "{text}". Use one of: {allowed}.',
  },
  'bad-date': {
    vi: '"{text}" không phải ngày có thật. Hãy ghi dạng 31/12/2026 hoặc 2026-12-31.',
    en: '"{text}" is not a date that exists. Write 31/12/2026 or 2026-12-31.',
  },
  'date-out-of-range': {
    vi: 'Ngày {text} nằm ngoài khoảng 1900 đến 2199. Hãy kiểm tra năm.',
    en: 'The date {text} is outside 1900 to 2199. Check the year.',
  },
  'period-reversed': {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu. Hãy sửa cột from hoặc until.',
    en: 'The end must be after the beginning. Correct from or until.',
  },
  'unknown-zone': {
    vi: 'Múi giờ "{text}" không có. Hãy để trống hoặc ghi ví dụ Asia/Ho_Chi_Minh.',
    en: 'There is no time zone "{text}". Leave it empty or write, say, Asia/Ho_Chi_Minh.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị mã {text}. Hãy nhập đơn vị này trước hoặc sửa mã.',
    en: 'There is no unit with the code {text}. Import it first or correct the code.',
  },
  'unit-not-valid': {
    vi: 'Đơn vị {text} không tồn tại trong khoảng thời gian này. Hãy chọn đơn vị kế thừa hoặc sửa ngày.',
    en: 'The unit {text} does not exist during this period. Choose its successor or correct the dates.',
  },
  'unit-cycle': {
    vi: 'Đơn vị {text} sẽ nằm dưới chính nó. Hãy sửa parentCode.',
    en: 'The unit {text} would lie under itself. Correct parentCode.',
  },
  'parent-rejected': {
    vi: 'Đơn vị cấp trên {text} trong tệp bị lỗi nên dòng này chưa nhập được. Hãy sửa dòng đó trước.',
    en: 'The parent {text} in this file was rejected, so this row was too. Correct that row first.',
  },
  'outside-scope': {
    vi: '{text} nằm ngoài phạm vi bạn được giao. Hãy nhờ người quản lý đơn vị đó.',
    en: '{text} is outside the scope granted to you. Ask somebody in charge of it.',
  },
  'own-record': {
    vi: 'Không ai được tự sửa hồ sơ của chính mình. Hãy nhờ người khác nhập dòng này.',
    en: 'Nobody may change their own record. Ask somebody else to import this row.',
  },
  'bad-credential': {
    vi: 'Số thẻ thứ {place} không đọc được. Hãy ghi đúng như in trên thẻ, pin:5 hoặc pin:<nhóm máy>:5; nhiều thẻ cách nhau bằng dấu |. Nếu mất số 0 ở đầu, hãy định dạng cột là Văn bản.',
    en: 'Card number {place} cannot be read. Write it as printed, pin:5 or pin:<device group>:5; separate several by |. If leading zeros are lost, format the column as text.',
  },
  'badge-held': {
    vi: 'Thẻ thứ {place} đang do người khác giữ trong thời gian này{holder}. Hãy kết thúc thẻ của người kia hoặc sửa số thẻ.',
    en: 'Somebody else holds card {place} during this time{holder}. End their badge or correct the number.',
  },
  'start-date-needed': {
    vi: 'Cần ngày bắt đầu (cột from) để {what}. Hãy điền ngày.',
    en: 'A start date (column from) is needed for this change. Fill it in.',
  },
  'later-posting': {
    vi: 'Ngày kết thúc chạm vào một phân công sau đó. Hãy sửa cột until hoặc để trống.',
    en: 'The end runs into a later posting. Correct until or leave it empty.',
  },
  'overlapping-period': {
    vi: 'Khoảng thời gian này trùng với một phân công đã có của người này. Hãy xem lại hồ sơ rồi sửa ngày.',
    en: 'This period overlaps a posting that the person already has. Look at the record and correct the dates.',
  },
  'unit-in-use': {
    vi: 'Sau ngày này đơn vị còn {people} người. Hãy chuyển họ sang đơn vị kế thừa trước hoặc sửa ngày.',
    en: 'After this date the unit still has {people} people. Move them to its successor first or correct the date.',
  },
  'unit-has-earlier-postings': {
    vi: 'Trước ngày này đã có {people} người được phân công tại đơn vị. Hãy ghi ngày sớm hơn hoặc sửa phân công của họ trước.',
    en: 'There are {people} people with postings at the unit before this date. Write an earlier date or correct their postings first.',
  },
  'employment-ended': {
    vi: 'Người này đã nghỉ việc từ {date}. Hãy mở lại hồ sơ trước khi nhập phân công mới.',
    en: 'This person left on {date}. Reopen the employment before importing a new posting.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

/** A code of {@link rowFaultTexts}. */
export type RowFaultCode = keyof typeof rowFaultTexts;

/** The fault of a cell with its sentences filled in. */
export function cellFault(
  place: { readonly cell: string; readonly column: string },
  code: RowFaultCode,
  params: Readonly<Record<string, string | number>> = {},
): CellFault {
  const values: Readonly<Record<string, string | number>> = { column: place.column, ...params };
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? '').slice(0, 300));
  const { vi, en } = rowFaultTexts[code];
  return { ...place, code, vi: fill(vi), en: fill(en) };
}
