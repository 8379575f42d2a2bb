import type { MessageKey } from '../../i18n/catalogue.js';
import type { SentCheck } from './kept-round.js';

type Words<Value extends string> = Readonly<Record<Value, MessageKey>>;

export const badgeNames: Words<SentCheck['badge']> = {
  worn: 'inspect.badge-worn',
  'worn-wrongly': 'inspect.badge-wrongly',
  outdated: 'inspect.badge-outdated',
  'not-worn': 'inspect.badge-not-worn',
  'could-not-be-checked': 'inspect.unseen',
};

export const uniformNames: Words<SentCheck['uniform']> = {
  right: 'inspect.uniform-right',
  wrong: 'inspect.uniform-wrong',
  exempt: 'inspect.uniform-exempt',
  'could-not-be-checked': 'inspect.unseen',
};

export const footwearNames: Words<SentCheck['footwear']> = {
  right: 'inspect.footwear-right',
  wrong: 'inspect.footwear-wrong',
  'could-not-be-checked': 'inspect.unseen',
};

export const ruleNames: Words<NonNullable<SentCheck['rules']>[number]> = {
  'TP-05': 'inspect.TP-05',
  'TP-08': 'inspect.TP-08',
  'TG-07': 'inspect.TG-07',
  'DD-01': 'inspect.DD-01',
  'DD-02': 'inspect.DD-02',
  'UX-01': 'inspect.UX-01',
};

export const subjectNames: Words<'badge' | 'uniform' | 'footwear'> = {
  badge: 'inspect.about-badge',
  uniform: 'inspect.about-uniform',
  footwear: 'inspect.about-footwear',
};

/** Why the service did not take a check. */
export const whyNames: Readonly<Record<string, MessageKey>> = {
  'own-record': 'inspect.why-own',
  'not-in-sample': 'inspect.why-sample',
  'outside-scope': 'inspect.why-scope',
  'already-exists': 'inspect.why-again',
  'inspection-ended': 'inspect.why-ended',
  'sent-differently': 'inspect.why-differently',
  'photos-off': 'inspect.why-photos',
};

/** What was seen amiss: of what (none for a rule, which says it itself), and what. Nothing when all was right. */
export function amiss({
  badge,
  uniform,
  footwear,
  rules,
}: SentCheck): { readonly of: MessageKey | null; readonly what: MessageKey }[] {
  return [
    ...(badge === 'worn' ? [] : [{ of: 'inspect.badge', what: badgeNames[badge] } as const]),
    ...(uniform === 'right' || uniform === 'exempt'
      ? []
      : [{ of: 'inspect.uniform', what: uniformNames[uniform] } as const]),
    ...(footwear === 'right' ? [] : [{ of: 'inspect.footwear', what: footwearNames[footwear] } as const]),
    ...(rules ?? []).map((rule) => ({ of: null, what: ruleNames[rule] })),
  ];
}
