import type { SeededRandom } from './random.js';

const families =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Nông Hà Vàng Giàng Sùng Thào Lù Đinh Mai'.split(
    ' ',
  );
const women = {
  middle: ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thanh', 'Thu', 'Thị Hồng', 'Bích', 'Thị Mai'],
  given:
    'Ánh Hương Lan Hạnh Hiền Hòa Liên Loan Nga Nhung Phượng Thảo Thủy Trang Vân Yến Duyên Diệp Mỷ Xuân'.split(
      ' ',
    ),
};
const men = {
  middle: ['Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Mạnh', 'Đình', 'Công'],
  given:
    'An Bình Chiến Cường Dũng Đạt Đông Hải Hiếu Hùng Khánh Long Nam Phong Quân Sơn Thắng Tuấn Việt Páo'.split(
      ' ',
    ),
};

/** A plausible Vietnamese name that no two people of one demo share. */
export function inventName(random: SeededRandom, sex: 'nam' | 'nu', taken: Set<string>): string {
  const { middle, given } = sex === 'nu' ? women : men;
  for (;;) {
    const name = [random.pick(families), random.pick(middle), random.pick(given)].join(' ');
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
