/** Kinds of org units. */
export const unitKinds = [
  'province',
  'agency',
  'centre',
  'division',
  'counter',
  'commune',
  'district',
  'other',
] as const;

export type UnitKind = (typeof unitKinds)[number];

/** Levels of government; a unit without one has its parent's. Districts ended on 2025-07-01. */
export const unitLevels = ['ministry', 'province', 'district', 'commune'] as const;

export type UnitLevel = (typeof unitLevels)[number];

/** Vietnamese names, as screens, files and reports show them. */
export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  province: 'tỉnh',
  agency: 'cơ quan',
  centre: 'trung tâm',
  division: 'phòng',
  counter: 'quầy',
  commune: 'xã',
  district: 'huyện',
  other: 'khác',
};

/** The level that a kind says by itself. Example: a commune is of level `commune`. */
export function levelOfKind(kind: UnitKind): UnitLevel | null {
  return kind === 'province' || kind === 'district' || kind === 'commune' ? kind : null;
}
