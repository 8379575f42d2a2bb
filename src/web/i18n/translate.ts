import type { MessageKey } from './catalogue.js';

export type MessageParameters = Readonly<Record<string, string | number>>;

/**
 * The sentence of `key` with its `{placeholders}` filled; `{count:day|days}` is the word for that many, which Vietnamese does not need.
 * @example translate(vi, 'home.greeting', { name: 'Lan' }) // 'Chào Lan'
 */
export function translate(
  messages: Readonly<Partial<Record<MessageKey, string>>>,
  key: MessageKey,
  parameters: MessageParameters = {},
): string {
  return (messages[key] ?? key)
    .replace(/\{(\w+):([^|{}]*)\|([^|{}]*)\}/g, (_all, name: string, one: string, many: string) =>
      Number(parameters[name]) === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (all, name: string) => String(parameters[name] ?? all));
}
