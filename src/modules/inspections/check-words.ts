import type { BadgeSight, FootwearSight, UniformSight } from '../../core/inspections/inspection-check.js';

interface Words {
  readonly vi: string;
  readonly en: string;
}

const busy: Words = {
  vi: 'Không kiểm tra được (đang phục vụ công dân)',
  en: 'Could not be checked (serving a citizen)',
};

/** What was seen of the badge, in words. */
export const badgeWords: Readonly<Record<BadgeSight, Words>> = {
  worn: { vi: 'Có đeo', en: 'Worn' },
  'worn-wrongly': { vi: 'Đeo sai vị trí hoặc bị che', en: 'Wrongly worn or covered' },
  outdated: { vi: 'Thẻ cũ, sai thông tin', en: 'Outdated' },
  'not-worn': { vi: 'Không đeo', en: 'Not worn' },
  'could-not-be-checked': busy,
};

/** What was seen of the uniform, in words. */
export const uniformWords: Readonly<Record<UniformSight, Words>> = {
  right: { vi: 'Đúng', en: 'Right' },
  wrong: { vi: 'Không đúng', en: 'Wrong' },
  exempt: { vi: 'Được miễn', en: 'Exempt' },
  'could-not-be-checked': busy,
};

/** What was seen of the footwear, in words. */
export const footwearWords: Readonly<Record<FootwearSight, Words>> = {
  right: { vi: 'Đúng', en: 'Right' },
  wrong: { vi: 'Không có quai hậu', en: 'Without back strap' },
  'could-not-be-checked': busy,
};
