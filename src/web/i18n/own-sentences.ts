import type { OwnKey } from './catalogue.js';
import type { Language } from './shown-language.js';

/**
 * Pages that bring sentences: about oneself and decisions, of HR, of schedules and calendar, of its corrections and imports, of its requests,
 * excuses and superiors, of inspectors, of directors, of administrators, of devices, of the screen at a door, of accounts and badges,
 * of people, units and sending agencies, of what papers and heads say of people, or of requests about one's data.
 */
export type SentencesOf =
  | 'own'
  | 'hr'
  | 'lich'
  | 'work'
  | 'staff'
  | 'inspect'
  | 'director'
  | 'admin'
  | 'devices'
  | 'kiosk'
  | 'access'
  | 'people'
  | 'papers'
  | 'rights';

type Sentences = Readonly<Partial<Record<OwnKey, string>>>;

const known = new Map<`${Language} ${SentencesOf}`, Sentences>();
const wanted = new Set<SentencesOf>();

/** Loads the sentences of some pages; from now on every language that is shown brings its own. */
export async function loadOwnSentences(
  language: Language,
  ...parts: readonly [SentencesOf, ...SentencesOf[]]
): Promise<void> {
  for (const part of parts) wanted.add(part);
  await Promise.all(parts.map((part) => load(language, part)));
}

/** The same for a language about to be shown, where some page asked for them. */
export async function loadWantedSentences(language: Language): Promise<void> {
  await Promise.all([...wanted].map((part) => load(language, part)));
}

/** The sentence, where it is one of these and they were loaded. */
export function ownSentence(language: Language, key: string): string | undefined {
  for (const part of wanted) {
    const sentences: Readonly<Record<string, string>> | undefined = known.get(`${language} ${part}`);
    if (sentences?.[key] !== undefined) return sentences[key];
  }
  return undefined;
}

async function load(language: Language, part: SentencesOf): Promise<void> {
  if (known.has(`${language} ${part}`)) return;
  known.set(`${language} ${part}`, await loaders[part][language]());
}

const loaders: Readonly<Record<SentencesOf, Readonly<Record<Language, () => Promise<Sentences>>>>> = {
  own: { vi: inVietnamese, en: inEnglish },
  hr: {
    vi: async () => (await import('./vi-hr.js')).viHr,
    en: async () => (await import('./en-hr.js')).enHr,
  },
  lich: {
    vi: async () => (await import('./vi-lich.js')).viLich,
    en: async () => (await import('./en-lich.js')).enLich,
  },
  work: {
    vi: async () => (await import('./vi-work.js')).viWork,
    en: async () => (await import('./en-work.js')).enWork,
  },
  staff: {
    vi: async () => (await import('./vi-staff.js')).viStaff,
    en: async () => (await import('./en-staff.js')).enStaff,
  },
  kiosk: {
    vi: async () => (await import('./vi-kiosk.js')).viKiosk,
    en: async () => (await import('./en-kiosk.js')).enKiosk,
  },
  devices: {
    vi: async () => (await import('./vi-devices.js')).viDevices,
    en: async () => (await import('./en-devices.js')).enDevices,
  },
  inspect: {
    vi: async () => (await import('./vi-inspect.js')).viInspect,
    en: async () => (await import('./en-inspect.js')).enInspect,
  },
  director: {
    vi: async () => (await import('./vi-director.js')).viDirector,
    en: async () => (await import('./en-director.js')).enDirector,
  },
  access: {
    vi: async () => (await import('./vi-access.js')).viAccess,
    en: async () => (await import('./en-access.js')).enAccess,
  },
  people: {
    vi: async () => (await import('./vi-people.js')).viPeople,
    en: async () => (await import('./en-people.js')).enPeople,
  },
  papers: {
    vi: async () => (await import('./vi-papers.js')).viPapers,
    en: async () => (await import('./en-papers.js')).enPapers,
  },
  rights: {
    vi: async () => (await import('./vi-rights.js')).viRights,
    en: async () => (await import('./en-rights.js')).enRights,
  },
  admin: {
    vi: async () => (await import('./vi-admin.js')).viAdmin,
    en: async () => (await import('./en-admin.js')).enAdmin,
  },
};

async function inVietnamese(): Promise<Sentences> {
  const [{ viMe }, { viDecisions }] = await Promise.all([import('./vi-me.js'), import('./vi-decisions.js')]);
  return { ...viMe, ...viDecisions };
}

async function inEnglish(): Promise<Sentences> {
  const [{ enMe }, { enDecisions }] = await Promise.all([import('./en-me.js'), import('./en-decisions.js')]);
  return { ...enMe, ...enDecisions };
}
