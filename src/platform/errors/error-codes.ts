/** Status and sentences of one error code. `vi` says what to do. */
export interface ErrorText {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}

/**
 * Every refusal the service can give. A sentence may hold `{name}` placeholders, filled from the
 * error's parameters. A code, once released, keeps its meaning.
 */
export const errorCodes = {
  'invalid-input': {
    status: 422,
    vi: 'Dữ liệu gửi lên chưa hợp lệ. Hãy sửa các ô được nêu rồi gửi lại.',
    en: 'The input is not valid. Correct the fields listed and send it again.',
  },
  'malformed-json': {
    status: 400,
    vi: 'Nội dung gửi lên không phải JSON hợp lệ.',
    en: 'The body is not valid JSON.',
  },
  'malformed-request': {
    status: 400,
    vi: 'Yêu cầu không đọc được. Hãy kiểm tra lại nội dung và tiêu đề của yêu cầu.',
    en: 'The request cannot be read. Check its body and headers.',
  },
  'unsupported-media-type': {
    status: 415,
    vi: 'Kiểu nội dung không được hỗ trợ ở địa chỉ này.',
    en: 'The content type is not supported here.',
  },
  'body-too-large': {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.',
    en: 'The body is too large. Split it and send it again.',
  },
  'not-found': {
    status: 404,
    vi: 'Không tìm thấy nội dung này, hoặc bạn không được phép xem.',
    en: 'Not found, or not visible to you.',
  },
  'not-signed-in': {
    status: 401,
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. Sign in again.',
  },
  'not-permitted': {
    status: 403,
    vi: 'Tài khoản của bạn không có quyền làm việc này. Hãy liên hệ quản trị viên nếu cần.',
    en: 'Your account may not do this. Ask an administrator if you need to.',
  },
  'outside-scope': {
    status: 403,
    vi: 'Đơn vị này nằm ngoài phạm vi bạn được giao.',
    en: 'This unit is outside the scope granted to you.',
  },
  'own-record': {
    status: 403,
    vi: 'Không ai được tự sửa hoặc tự duyệt hồ sơ của chính mình. Hãy nhờ người khác có thẩm quyền.',
    en: 'Nobody may change or approve their own record. Ask another authorised person.',
  },
  'own-superior': {
    status: 403,
    vi: 'Không ai được chọn người quyết định về chính mình. Hãy nhờ bộ phận tổ chức của cấp trên hoặc quản trị viên không thuộc đơn vị này chỉ định.',
    en: 'Nobody chooses who decides about themselves. Ask HR of a unit above, or an administrator who is not of this unit.',
  },
  'own-inspection': {
    status: 403,
    vi: 'Bạn đã tham gia kiểm tra hoặc nhập phản ánh về nội dung này nên không quyết định được. Nội dung chuyển lên người quản lý cấp trên kế tiếp.',
    en: 'You took part in the inspection that recorded this, or entered the report of it, so you may not decide on it. It goes to the next superior.',
  },
  'date-too-far': {
    status: 422,
    vi: 'Ngày này cách hôm nay hơn {years} năm. Hãy kiểm tra lại năm.',
    en: 'This date is more than {years} years away from today. Check the year.',
  },
  'already-approved': {
    status: 403,
    vi: 'Bạn đã duyệt một bước của đơn này. Mỗi bước do một người khác duyệt.',
    en: 'You have approved a step of this request. Another person approves each step.',
  },
  'swap-too-late': {
    status: 409,
    vi: 'Ngày đổi ca đã bắt đầu hoặc đã qua nên không đổi được nữa. Bộ phận tổ chức có thể sửa lịch phân ca.',
    en: 'A day of the swap has begun, so it cannot be swapped any more. HR can change the roster.',
  },
  'roster-changed': {
    status: 409,
    vi: 'Lịch phân ca đã được sửa sau khi đổi ca, nên không tự trả lại được. Hãy sửa lịch phân ca trực tiếp.',
    en: 'The roster has been changed since the swap, so it cannot be put back. Change the roster itself.',
  },
  'foreign-origin': {
    status: 403,
    vi: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
    en: 'The request comes from another site and was refused.',
  },
  'wrong-credentials': {
    status: 401,
    vi: 'Tên đăng nhập, mật khẩu hoặc mã xác thực không đúng.',
    en: 'User name, password or code is wrong.',
  },
  'second-factor-required': {
    status: 401,
    vi: 'Hãy nhập mã xác thực 6 số của ứng dụng xác thực.',
    en: 'Enter the six-digit code of your authenticator.',
  },
  'second-factor-enrolment-required': {
    status: 403,
    vi: 'Tài khoản quản trị phải bật xác thực hai lớp trước khi làm việc khác.',
    en: 'An administrator must set up the second factor before anything else.',
  },
  'password-change-required': {
    status: 403,
    vi: 'Hãy đổi mật khẩu trước khi làm việc khác.',
    en: 'Change the password before anything else.',
  },
  'account-locked': {
    status: 429,
    vi: 'Nhập sai quá nhiều lần. Hãy thử lại sau {seconds} giây.',
    en: 'Too many failed attempts. Try again in {seconds} seconds.',
  },
  'weak-password': {
    status: 422,
    vi: 'Mật khẩu phải có ít nhất 12 ký tự, không chỉ gồm chữ số, không nằm trong danh sách mật khẩu bị lộ và không chứa tên đăng nhập.',
    en: 'A password needs at least 12 characters, not only digits, must not be on the breach list and must not contain the user name.',
  },
  'single-sign-on-off': {
    status: 404,
    vi: 'Đăng nhập một lần chưa được cấu hình.',
    en: 'Single sign-on is not configured.',
  },
  'single-sign-on-failed': {
    status: 401,
    vi: 'Đăng nhập một lần không thành công. Hãy thử lại hoặc đăng nhập bằng mật khẩu.',
    en: 'Single sign-on failed. Try again or sign in with a password.',
  },
  'setup-closed': {
    status: 404,
    vi: 'Liên kết thiết lập không đúng, đã dùng hoặc hết hạn.',
    en: 'The set-up link is wrong, used or expired.',
  },
  'already-exists': {
    status: 409,
    vi: 'Mã hoặc tên này đã có. Hãy dùng mã khác hoặc cập nhật bản ghi đang có.',
    en: 'This code or name exists already. Use another or update the existing record.',
  },
  'version-conflict': {
    status: 409,
    vi: 'Người khác vừa sửa bản ghi này. Hãy tải lại, xem thay đổi rồi lưu lại.',
    en: 'Somebody else has just changed this record. Reload, look at the change and save again.',
  },
  'overlapping-period': {
    status: 409,
    vi: 'Khoảng thời gian trùng với một khoảng đã có. Hãy kết thúc khoảng cũ trước.',
    en: 'The period overlaps an existing one. End that one first.',
  },
  'already-begun': {
    status: 409,
    vi: 'Phân công này đã bắt đầu nên không xóa được. Hãy ghi ngày kết thúc.',
    en: 'This assignment has begun and cannot be removed. Give it an end instead.',
  },
  'still-referenced': {
    status: 409,
    vi: 'Bản ghi còn được dùng ở nơi khác nên không đổi được như vậy.',
    en: 'The record is used elsewhere and cannot be changed this way.',
  },
  'unknown-reference': {
    status: 422,
    vi: 'Bản ghi được nhắc tới không tồn tại: {field}.',
    en: 'A record referred to does not exist: {field}.',
  },
  'unit-cycle': {
    status: 422,
    vi: 'Không thể chuyển một đơn vị vào chính nó hoặc đơn vị cấp dưới của nó.',
    en: 'A unit cannot be moved under itself or one of its own sub-units.',
  },
  'period-reversed': {
    status: 422,
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'The end must be after the beginning.',
  },
  'unreadable-file': {
    status: 422,
    vi: 'Không đọc được tệp. Hãy lưu lại dưới dạng .xlsx hoặc .csv (UTF-8) theo mẫu rồi thử lại.',
    en: 'The file cannot be read. Save it as .xlsx or .csv (UTF-8) after the template and try again.',
  },
  'file-too-large': {
    status: 413,
    vi: 'Tệp quá lớn (tối đa {limit}). Hãy chia nhỏ tệp.',
    en: 'The file is too large (at most {limit}). Split it.',
  },
  'too-many-requests': {
    status: 429,
    vi: 'Quá nhiều yêu cầu trong thời gian ngắn. Hãy đợi một lát.',
    en: 'Too many requests in a short time. Wait a moment.',
  },
  'database-unavailable': {
    status: 503,
    vi: 'Cơ sở dữ liệu tạm thời không kết nối được. Hệ thống sẽ tự nối lại; hãy thử lại sau ít phút.',
    en: 'The database cannot be reached for the moment. The service reconnects by itself; try again shortly.',
  },
  'method-not-allowed': {
    status: 405,
    vi: 'Cách gọi này không dùng được ở địa chỉ này.',
    en: 'This method is not allowed here.',
  },
  'internal-error': {
    status: 500,
    vi: 'Có lỗi trong hệ thống. Hãy báo quản trị viên kèm mã yêu cầu.',
    en: 'Something went wrong inside. Tell an administrator, with the request id.',
  },
  'badge-in-use': {
    status: 409,
    vi: 'Thẻ này đang do người khác giữ trong khoảng thời gian đó. Hãy kết thúc thẻ của người kia trước.',
    en: 'Somebody else holds this badge during that period. End their badge first.',
  },
  'badge-not-active': {
    status: 409,
    vi: 'Thẻ này đã kết thúc (mất, trả lại hoặc đã đổi). Hãy cấp thẻ mới.',
    en: 'This badge has ended (lost, returned or replaced). Issue a new one.',
  },
  'credential-unreadable': {
    status: 422,
    vi: 'Số thẻ không đọc được. Hãy nhập đúng như in trên thẻ, hoặc pin:<nhóm máy>:<số>.',
    en: 'The card number cannot be read. Type it as printed on the card, or pin:<device group>:<number>.',
  },
  'unit-in-use': {
    status: 409,
    vi: 'Sau ngày này đơn vị còn {people} người và {units} đơn vị trực thuộc. Hãy chọn đơn vị kế thừa để chuyển sang, hoặc chuyển họ trước.',
    en: 'After this date the unit still has {people} people and {units} sub-units. Name the successor they move to, or move them first.',
  },
  'unit-not-valid': {
    status: 422,
    vi: 'Đơn vị không tồn tại trong khoảng thời gian này. Hãy chọn đơn vị kế thừa hoặc sửa ngày.',
    en: 'The unit does not exist during this period. Choose its successor or correct the dates.',
  },
  'later-history': {
    status: 409,
    vi: 'Đã có phân công hoặc thẻ bắt đầu từ thời điểm này trở đi. Hãy kết thúc hoặc sửa chúng trước.',
    en: 'Postings or badges that begin at this time or later exist. End or correct them first.',
  },
  'empty-file': {
    status: 422,
    vi: 'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề.',
    en: 'The file has no rows below the header.',
  },
  'wrong-header': {
    status: 422,
    vi: 'Dòng tiêu đề chưa đúng mẫu: {problem}. Hãy tải mẫu và giữ nguyên dòng đầu tiên.',
    en: 'The header differs from the template: {problem}. Download the template and keep its first row.',
  },
  'too-many-days': {
    status: 422,
    vi: 'Phạm vi này có hơn {limit} ngày công. Hãy chọn ít ngày hơn, một đơn vị hoặc một người.',
    en: 'This is more than {limit} days of people. Choose fewer days, one unit or one person.',
  },
  'too-many-rows': {
    status: 422,
    vi: 'Tệp có hơn {limit} dòng. Hãy chia thành nhiều tệp.',
    en: 'The file has more than {limit} rows. Split it.',
  },
  'unsafe-file': {
    status: 422,
    vi: 'Tệp .xlsx khi giải nén lớn bất thường hoặc bị mã hóa. Hãy bỏ mật khẩu, lưu lại theo mẫu rồi thử lại.',
    en: 'The .xlsx file is encrypted or unpacks to an unusual size. Remove the password, save it after the template and try again.',
  },
  'report-not-final': {
    status: 409,
    vi: 'Chỉ nộp bản đã ký cho báo cáo của tháng đã khóa công; đây là bản dự thảo hoặc chưa lập xong.',
    en: 'Signed scans are filed for reports of sealed months only; this one is a draft or not made yet.',
  },
  'job-settled': {
    status: 409,
    vi: 'Việc này vừa xong hoặc vừa đổi trạng thái nên không làm được nữa. Hãy tải lại trang để xem kết quả.',
    en: 'This work has just ended or changed, so that is not possible any more. Load the page again to see how it stands.',
  },
  'mail-not-configured': {
    status: 409,
    vi: 'Máy chủ chưa khai báo máy chủ thư (SMTP_URL) nên không gửi được thư. Hãy đặt SMTP_URL rồi khởi động lại dịch vụ.',
    en: 'No mail server (SMTP_URL) is set, so no mail can be sent. Set SMTP_URL and start the service again.',
  },
  'public-url-missing': {
    status: 409,
    vi: 'Máy chủ chưa đặt PUBLIC_URL nên không gửi được liên kết. Hãy nhờ quản trị viên đặt PUBLIC_URL, hoặc chọn gửi tệp.',
    en: 'PUBLIC_URL is not set on the server, so no link can be sent. Ask the administrator to set it, or choose to send the file.',
  },
  'signer-without-words': {
    status: 422,
    vi: 'Dòng người ký chỉ có dấu “/”: báo cáo sẽ không có chữ ký. Hãy ghi thẩm quyền, chức vụ, ví dụ KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC, hoặc để trống để theo đơn vị cấp trên.',
    en: 'The line of the signer has nothing but “/”: the report would have no signature. Write authority and office, such as KT. GIÁM ĐỐC/PHÓ GIÁM ĐỐC, or leave it empty for that of the unit above.',
  },
  'edition-without-document': {
    status: 422,
    vi: 'Bản này chỉ có bảng tính. Hãy tải tệp xlsx, hoặc chọn bản gửi cấp trên hay bản của giám đốc.',
    en: 'This edition is a workbook only. Fetch the xlsx file, or choose the edition for superiors or the director.',
  },
  'pdf-unavailable': {
    status: 501,
    vi: 'Máy chủ chưa cài LibreOffice nên không tạo được PDF. Hãy tải bản Word, hoặc cài LibreOffice trên máy chủ.',
    en: 'LibreOffice is not installed on the server, so no PDF can be made. Fetch the Word document, or install LibreOffice there.',
  },
  'file-missing': {
    status: 422,
    vi: 'Chưa có tệp. Hãy gửi tệp trong ô "file" của biểu mẫu multipart.',
    en: 'No file was sent. Send it in the field "file" of a multipart form.',
  },
  'unit-has-earlier-postings': {
    status: 409,
    vi: 'Trước ngày này đã có {people} người được phân công tại đơn vị. Hãy chọn ngày sớm hơn, hoặc sửa ngày phân công của họ trước.',
    en: 'There are {people} people with postings at the unit before this date. Choose an earlier date, or correct their postings first.',
  },
  'name-begins-later': {
    status: 422,
    vi: 'Tên mới chưa có hiệu lực. Hãy đổi tên vào đúng ngày tên mới có hiệu lực hoặc sau đó.',
    en: 'The new name does not hold yet. Rename the unit on the day from which it does, or after.',
  },
  'name-changed-later': {
    status: 409,
    vi: 'Đơn vị đã đổi tên vào ngày này hoặc sau ngày này. Hãy chọn ngày muộn hơn lần đổi tên trước.',
    en: 'The unit was renamed on this day or after it. Choose a day after the last renaming.',
  },
  'server-busy': {
    status: 503,
    vi: 'Máy chủ đang lập nhiều báo cáo cùng lúc. Hãy thử lại sau {seconds} giây.',
    en: 'The server is making several reports at once. Try again in {seconds} seconds.',
  },
  'disk-full': {
    status: 507,
    vi: 'Máy chủ đã hết chỗ lưu; chưa có gì được ghi. Hãy báo người quản trị giải phóng đĩa rồi làm lại.',
    en: 'The disk of the server is full; nothing was written. Have an administrator free some space, then do it again.',
  },
  'try-again': {
    status: 503,
    vi: 'Có người khác đang cập nhật cùng lúc. Hãy thử lại.',
    en: 'Somebody else is making changes at the same time. Try again.',
  },
  'device-key-invalid': {
    status: 401,
    vi: 'Khóa của thiết bị không đúng, đã bị thu hồi hoặc thiết bị đã ngừng dùng. Hãy đăng ký lại thiết bị.',
    en: 'The key of the device is wrong or revoked, or the device is retired. Enrol the device again.',
  },
  overloaded: {
    status: 503,
    vi: 'Máy chủ đang quá tải. Hãy gửi lại sau ít giây; chưa có gì bị mất.',
    en: 'The server is overloaded. Send again in a few seconds; nothing is lost.',
  },
  'too-many-people': {
    status: 422,
    vi: 'Đơn vị này có hơn {limit} người có mã số trên máy. Hãy gửi từng đơn vị trực thuộc.',
    en: 'More than {limit} people of this unit have a number on the terminal. Send the units below it one by one.',
  },
  'too-many-scans': {
    status: 413,
    vi: 'Mỗi lần chỉ gửi tối đa {limit} lượt quẹt. Hãy chia nhỏ rồi gửi lại.',
    en: 'At most {limit} scans at a time. Split them and send again.',
  },
  'terminal-unknown': {
    status: 403,
    vi: 'Máy chấm công này chưa được duyệt. Quản trị viên hãy duyệt số sê-ri của máy; dữ liệu vẫn nằm lại trên máy.',
    en: 'This terminal is not approved. An administrator has to approve its serial number; the terminal keeps its data.',
  },
  'terminal-without-serial': {
    status: 409,
    vi: 'Máy này không gửi dữ liệu qua mạng nên không nhận lệnh. Hãy khai báo số sê-ri của máy trước.',
    en: 'This device does not push, so it takes no commands. Give it its serial number first.',
  },
  'settlement-time': {
    status: 422,
    vi: 'Giờ này không thể đúng: lượt quẹt không thể xảy ra sau khi máy chủ đã nhận, cũng không thể trước năm hệ thống chấp nhận. Hãy nhập giờ khác.',
    en: 'This time cannot be: a scan cannot happen after the server received it, nor before the earliest year accepted. Give another time.',
  },
  'enrolment-code-invalid': {
    status: 422,
    vi: 'Mã đăng ký không đúng, đã dùng hoặc hết hạn. Hãy lấy mã mới trên trang Thiết bị.',
    en: 'The enrolment code is wrong, used or expired. Get a new one on the devices page.',
  },
  'reader-binding-invalid': {
    status: 422,
    vi: 'Không gán được đầu đọc: {faults}.',
    en: 'The reader cannot be bound: {faults}.',
  },
  'reader-candidate-gone': {
    status: 409,
    vi: 'Đầu đọc này không còn cắm ở cổng. Hãy cắm lại, đợi vài giây rồi chọn lại.',
    en: 'This reader is no longer plugged in at the gate. Plug it in, wait a few seconds and choose again.',
  },
  'rule-for-whole-organisation': {
    status: 422,
    vi: 'Giá trị này áp dụng cho cả tổ chức, không đặt riêng cho một đơn vị cấp dưới. Hãy chọn đơn vị cấp cao nhất, hoặc bỏ trống đơn vị.',
    en: 'This value holds for the whole organisation, not for a unit below another. Choose the unit at the top, or leave the unit empty.',
  },
  'report-periods-differ': {
    status: 409,
    vi: 'Trong đơn vị có nơi đã khóa tháng này theo kỳ khác ({period}), nên không cộng chung được. Hãy xuất báo cáo riêng cho {unit}.',
    en: 'Below this unit the month was sealed by other dates ({period}): the figures do not add up. Report on {unit} by itself.',
  },
  'rule-not-tried': {
    status: 422,
    vi: 'Chưa thử trước được giá trị {path}: kết quả sẽ luôn là không có gì thay đổi. Hãy bỏ giá trị này ra khỏi lần thử.',
    en: 'The value {path} cannot be tried: the answer would always be that nothing changes. Leave it out.',
  },
  'closing-gap': {
    status: 409,
    vi: 'Tháng liền kề của đơn vị cấp trên hoặc cấp dưới được mở với kỳ khác, nên sẽ có ngày không thuộc kỳ nào. Hãy chốt tháng này ở cùng đơn vị đã chốt tháng liền kề.',
    en: 'The month beside this one was opened by a unit above or below with other dates: some days would be in no period. Close this month at the same unit.',
  },
  'rule-not-reportable': {
    status: 422,
    vi: 'Quy tắc này không ghi nhận được từ nguồn đã chọn, hoặc chưa có hiệu lực vào ngày đó. Hãy chọn quy tắc hoặc nguồn khác.',
    en: 'This rule is not observed by the source chosen, or was not in force on that day. Choose another rule or source.',
  },
  'finding-unsupported': {
    status: 409,
    vi: 'Số liệu không còn cho thấy nội dung này nên không thể giữ xác nhận. Hãy bỏ xác nhận, hoặc điều chỉnh lại số liệu nếu số liệu sai.',
    en: 'The facts no longer show this, so it cannot stay confirmed. Excuse it, or correct the facts if they are wrong.',
  },
  'already-decided': {
    status: 409,
    vi: 'Đề xuất này đã có người quyết định. Hãy tải lại danh sách.',
    en: 'Somebody has decided this already. Load the list again.',
  },
  'not-the-superior': {
    status: 403,
    vi: 'Chỉ người quản lý trực tiếp đã được chỉ định (hoặc người thay thế trong thời gian vắng mặt) được quyết định. Hãy nhờ cán bộ tổ chức chỉ định.',
    en: 'Only the named direct superior, or a substitute during an absence, may decide. Ask an HR officer to name one.',
  },
  'seal-right-withdrawn': {
    status: 403,
    vi: 'Quyền khóa công của người đã bấm khóa không còn khi hệ thống khóa. Chưa khóa gì; người có quyền hãy khóa lại.',
    en: 'Whoever pressed had no right to seal any more when the system came to it. Nothing is sealed; somebody who may has to seal it again.',
  },
  'redraw-reason': {
    status: 422,
    vi: 'Hôm nay đã rút thăm ngẫu nhiên ở đơn vị này. Muốn rút lại, hãy mở lượt mới và ghi lý do; lượt trước vẫn được giữ.',
    en: 'A random sample was drawn in this unit today already. To draw again, open a new round and say why; the earlier one is kept.',
  },
  'made-by-request': {
    status: 409,
    vi: 'Nội dung này do một đơn đã duyệt của cá nhân tạo ra. Hãy đề nghị hủy chính đơn đó ở trang Đơn từ.',
    en: 'This came from an approved request of the person. Ask that the request itself be cancelled, on the page of requests.',
  },
  'agency-refused': {
    status: 409,
    vi: 'Cơ quan cử không xác nhận việc nghỉ này nên không duyệt được. Hãy từ chối đơn; người xin trao đổi với cơ quan cử rồi gửi lại.',
    en: 'The sending agency does not confirm this leave, so that it cannot be approved. Refuse it; the person settles it with the agency and asks again.',
  },
  'decision-overdue': {
    status: 409,
    vi: 'Đã quá hạn quyết định. Chỉ cán bộ tổ chức được quyết định và phải ghi lý do.',
    en: 'The time to decide is over. Only an HR officer may still decide, with a reason.',
  },
  'explanation-overdue': {
    status: 409,
    vi: 'Đã quá hạn giải trình. Hãy gặp cán bộ tổ chức để nộp giải trình kèm lý do nộp muộn.',
    en: 'The time to explain is over. Ask an HR officer to file it with the reason of the delay.',
  },
  'still-explainable': {
    status: 409,
    vi: 'Người liên quan còn thời hạn giải trình hoặc giải trình đang chờ quyết định. Hãy đợi hết hạn hoặc quyết định giải trình đó.',
    en: 'The person may still explain, or an explanation waits. Wait until then, or decide on the explanation.',
  },
  'day-not-final': {
    status: 409,
    vi: 'Ngày công chưa tính xong nên chưa thể xác nhận. Hãy quyết định sau khi dữ liệu của ngày đầy đủ.',
    en: 'The day is not final yet, so nothing can be confirmed. Decide once its data are complete.',
  },
  'wrong-file-type': {
    status: 422,
    vi: 'Minh chứng phải là tệp PDF, JPEG hoặc PNG.',
    en: 'Evidence must be a PDF, JPEG or PNG file.',
  },
  'too-many-files': {
    status: 409,
    vi: 'Mỗi phiếu giải trình kèm tối đa {limit} tệp minh chứng.',
    en: 'An explanation takes at most {limit} files of evidence.',
  },
  'calendar-pairs': {
    status: 422,
    vi: 'Ngày hoán đổi và ngày làm bù phải đi thành cặp, ghi ngày của nhau và được xác nhận cùng lúc. Hãy xem lại: {dates}.',
    en: 'A day off in exchange and the day it is worked must name each other and be confirmed together. Look at {dates}.',
  },
  'too-many-streams': {
    status: 429,
    vi: 'Đang mở quá nhiều màn hình theo dõi trực tiếp. Hãy đóng bớt rồi thử lại.',
    en: 'Too many live screens are open. Close some and try again.',
  },
  'inspector-unknown': {
    status: 403,
    vi: 'Tài khoản này chưa gắn với cán bộ nào nên không lập được đợt kiểm tra. Hãy nhờ quản trị viên gắn tài khoản với người kiểm tra.',
    en: 'This account belongs to no person, so it cannot inspect. Ask an administrator to link it to the inspector.',
  },
  'inspection-ended': {
    status: 409,
    vi: 'Đợt kiểm tra đã kết thúc nên không thêm hoặc sửa được nữa. Hãy lập đợt kiểm tra mới.',
    en: 'The round has ended, so nothing can be added or changed. Open another one.',
  },
  'wrong-picture-type': {
    status: 422,
    vi: 'Ảnh phải là tệp JPEG hoặc PNG. Hãy chọn tệp khác.',
    en: 'A picture must be a JPEG or PNG file. Choose another file.',
  },
  'photos-off': {
    status: 409,
    vi: 'Nơi này không dùng ảnh khi kiểm tra. Hãy ghi lại bằng lời, hoặc nhờ quản trị viên bật ảnh (INSPECTION_PHOTOS).',
    en: 'Photos are not taken on inspections here. Write down what was seen, or ask the administrator to allow photos (INSPECTION_PHOTOS).',
  },
  'photo-unknown': {
    status: 409,
    vi: 'Lượt kiểm tra này không ghi ảnh đó, nên không thêm được. Ảnh chỉ được nhận cùng lượt kiểm tra đã chụp nó.',
    en: 'The check does not name this photo, so it cannot be added. A photo is taken only with the check that it was made for.',
  },
  'sent-differently': {
    status: 409,
    vi: 'Mã này đã được gửi với nội dung khác. Hãy giữ bản đã gửi hoặc tạo mã mới.',
    en: 'This id has been sent with other content. Keep what was sent, or make a new id.',
  },
  'not-in-sample': {
    status: 409,
    vi: 'Người này không thuộc mẫu đã chọn ngẫu nhiên của đợt kiểm tra. Hãy kiểm tra đúng người trong mẫu.',
    en: 'This person is not in the sample that was drawn for the round. Check only those in the sample.',
  },
  'not-just-arrived': {
    status: 409,
    vi: 'Chỉ đề nghị kiểm tra người vừa quẹt thẻ trong {minutes} phút qua. Hãy chọn lại người vừa vào.',
    en: 'Only somebody who scanned within the last {minutes} minutes can be named. Choose the person who just came in.',
  },
  'recompute-running': {
    status: 409,
    vi: 'Bạn đang có một lượt tính lại chưa xong. Hãy đợi lượt đó xong hoặc dừng nó trước.',
    en: 'A computation of yours is still running. Wait for its end, or stop it first.',
  },
  'guard-pin-unknown': {
    status: 422,
    vi: 'PIN chưa đúng. Hãy nhập PIN của chính bạn; nếu quên PIN, gặp bộ phận nhân sự.',
    en: 'The PIN is not right. Enter your own PIN; if you forgot it, see HR.',
  },
  'opinion-overdue': {
    status: 409,
    vi: 'Đã quá hạn gửi ý kiến về lần kiểm tra này. Hãy giải trình nội dung ghi nhận nếu còn hạn, hoặc gặp cán bộ tổ chức.',
    en: 'The time to object to this check is over. Explain the finding if it can still be explained, or see an HR officer.',
  },
  'closing-not-ready': {
    status: 409,
    vi: 'Chưa thể xác nhận hoặc khóa công. Còn tồn tại: {open} Hãy giải quyết xong rồi làm lại.',
    en: 'The month cannot be confirmed or sealed yet. Still open: {openEn} Deal with it and try again.',
  },
  'closing-out-of-order': {
    status: 409,
    vi: 'Chưa tới bước này. Thứ tự: cá nhân xác nhận, lãnh đạo bộ phận xác nhận, cán bộ tổ chức kiểm tra, giám đốc khóa công.',
    en: 'It is not the turn of this step. The order is: people, head, HR, director.',
  },
  'closing-changed': {
    status: 409,
    vi: 'Số liệu đã thay đổi sau lần xác nhận trước. Lãnh đạo bộ phận hãy xem lại và xác nhận lại, rồi làm tiếp.',
    en: 'The figures have changed since they were confirmed. The head has to look and confirm again.',
  },
  'confirmation-changed': {
    status: 409,
    vi: 'Số liệu của tháng đã thay đổi từ lúc bạn mở trang, xin xem lại số liệu mới rồi xác nhận.',
    en: 'The month has changed since you opened it. Look at the new figures, then confirm.',
  },
  'closing-sealed': {
    status: 409,
    vi: 'Tháng này đã khóa công. Muốn sửa, hãy đề nghị mở khóa và nêu lý do.',
    en: 'The month is sealed. To change it, ask for reopening and give the reason.',
  },
  'closing-without-inputs': {
    status: 409,
    vi: '{days} ngày công không còn đủ dữ liệu gốc để tính lại về sau. Hãy xem danh sách các ngày này trên bảng chốt tháng, đánh dấu đã biết rồi khóa công.',
    en: '{days} days can no longer be computed again from their facts. Look at the list of them on the board of the month, acknowledge it, then seal.',
  },
  'what-if-too-large': {
    status: 422,
    vi: 'Trong tháng này đơn vị có {people} người; mỗi lần chỉ tính thử tối đa {limit} người. Hãy chọn đơn vị nhỏ hơn.',
    en: 'The unit has {people} people in this month; at most {limit} can be tried at a time. Choose a smaller unit.',
  },
  'what-if-not-begun': {
    status: 422,
    vi: 'Tháng này chưa bắt đầu nên chưa có số liệu để tính thử. Hãy chọn một tháng đã qua hoặc tháng này.',
    en: 'This month has not begun, so there is nothing to try the draft on. Choose a past month or the current one.',
  },
  'scans-destroyed': {
    status: 409,
    vi: 'Lượt quẹt của tháng này đã hết thời hạn lưu và đã hủy nên không tính lại được. Hãy chọn tháng gần hơn.',
    en: 'The scans of this month were destroyed when their time was over, so its days cannot be computed again. Choose a later month.',
  },
  'closing-overlaps': {
    status: 409,
    vi: 'Tháng này của đơn vị cấp trên hoặc cấp dưới đã mở khóa công. Hãy dùng kỳ khóa công đó.',
    en: 'The month of a unit above or below is being closed already. Use that closing.',
  },
  'sealing-failed': {
    status: 503,
    vi: 'Chưa khóa được công vì lỗi của hệ thống. Số liệu tháng vẫn như trước. Hãy thử lại.',
    en: 'The month could not be sealed because of a fault of the system. It is as it was. Please try again.',
  },
  'closing-narrower-first': {
    status: 409,
    vi: 'Tháng này của {unit} đã mở khóa công riêng và nay thuộc đơn vị này. Hãy khóa công của {unit} trước.',
    en: 'The month of {unit}, which belongs to this unit now, was opened for itself. Seal that of {unit} first.',
  },
  'erasure-not-due': {
    status: 409,
    vi: 'Chưa thể chấp nhận xóa: người này còn làm việc, chưa có thời hạn lưu, hoặc dữ liệu đang được giữ theo yêu cầu pháp lý. Dữ liệu chỉ được xóa theo thời hạn lưu.',
    en: 'Erasure cannot be granted: the person is still here, no period of retention is set, or a legal hold keeps the data. Data are only erased by retention.',
  },
  'notice-has-blanks': {
    status: 422,
    vi: 'Thông báo còn chỗ chưa điền hoặc còn dòng đề xuất: {blank}. Hãy điền đủ, xóa dòng đề xuất rồi gửi lại.',
    en: 'The notice still has a blank or the mark of a proposal: {blank}. Fill it in, take the mark out and send it again.',
  },
  'notice-begins-in-past': {
    status: 422,
    vi: 'Thông báo phải có hiệu lực từ một ngày sau hôm nay, để không đụng tới ngày đã được xét. Hãy chọn ngày khác.',
    en: 'A notice begins on a day after today, so that it reaches no day that was judged. Choose another date.',
  },
} as const satisfies Record<string, ErrorText>;

/** A code of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;
