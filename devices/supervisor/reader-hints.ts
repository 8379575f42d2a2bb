import { isKeyboard, type ReaderAddress } from '../driver/transport.js';

/** What an administrator does about a reader that may not be opened: on Linux the udev rule, or the group of serial ports. */
export function deniedHint(address: ReaderAddress, platform: string = process.platform): string {
  const { transport, vendorId, productId, path } = address;
  if (isKeyboard(address) && platform === 'win32') return 'Windows không cho đọc bàn phím: dùng đầu đọc serial hoặc trang kiosk. / Windows lets nobody read keyboards: use a serial reader or the kiosk page.'; // prettier-ignore
  if (isKeyboard(address) && platform === 'darwin') return 'Cho phép “Giám sát đầu vào” cho chương trình này trong Cài đặt hệ thống. / Allow this program "Input Monitoring" in the system settings.'; // prettier-ignore
  if (platform === 'win32') return `Một chương trình khác đang giữ ${path}: hãy đóng nó. / Another program holds ${path}: close it.`; // prettier-ignore
  if (transport === 'serial' && platform === 'linux') return `Thêm tài khoản chạy dịch vụ vào nhóm dialout để đọc ${path}. / Add the service's account to the group dialout to read ${path}.`; // prettier-ignore
  if (platform !== 'linux' || transport !== 'hid' || vendorId === null || productId === null)
    return `Hệ thống không cho đọc ${path}. / The system does not let us read ${path}.`;
  const rule = `SUBSYSTEM=="hidraw", ATTRS{idVendor}=="${hex4(vendorId)}", ATTRS{idProduct}=="${hex4(productId)}", MODE="0660", GROUP="badge"`;
  return `Thêm luật udev vào /etc/udev/rules.d/90-congvu-reader.rules rồi cắm lại đầu đọc: / Add this udev rule to /etc/udev/rules.d/90-congvu-reader.rules and plug the reader in again: ${rule}`;
}

/** Two readers fit and nothing tells which is meant. */
export function ambiguousHint(addresses: readonly ReaderAddress[]): string {
  const places = addresses.map(({ port, path }) => port ?? path).join(', ');
  return `Có ${addresses.length} đầu đọc giống nhau (${places}): hãy gắn theo cổng USB. / ${addresses.length} readers fit (${places}): bind by USB port.`;
}

/** One of them is read, being there first; the others are not. */
export function besidesHint(read: ReaderAddress, addresses: readonly ReaderAddress[]): string {
  const others = addresses.filter(({ path }) => path !== read.path).map(({ port, path }) => port ?? path);
  return `Chỉ đọc ${read.port ?? read.path}; đầu đọc giống hệt ở ${others.join(', ')} không được đọc: hãy gắn theo cổng USB. / Only ${read.port ?? read.path} is read; an equal reader at ${others.join(', ')} is not: bind by USB port.`;
}

/** Another binding has the device. */
export function takenHint(reader: string): string {
  return `Thiết bị đang được đọc với tên ${reader}. / The device is already read as ${reader}.`;
}

/** Nothing can be listed at all. */
export function listingHint(fault: string): string {
  return /libudev|libusb/.test(fault)
    ? 'Cài libudev1 và libusb-1.0-0 trên máy này. / Install libudev1 and libusb-1.0-0 on this machine.'
    : /pcsc/i.test(fault)
      ? 'Cài gói pcsc-mini và dịch vụ pcscd. / Install the package pcsc-mini and the service pcscd.'
      : 'Không liệt kê được thiết bị trên máy này. / Devices of this machine cannot be listed.';
}

function hex4(id: number): string {
  return id.toString(16).padStart(4, '0');
}
