import type { components } from '../../api-types.js';
import type { useTranslate } from '../../i18n/language.js';

type Fit = components['schemas']['FittingFormatView'];

/** What is particular about a way to read a card: how its reader ends it, how fast it sends, and which known readers do so. */
export function fitWords(t: ReturnType<typeof useTranslate>, { options, suggestedBy }: Fit): string[] {
  const { terminator, frame, baudRate, length } = options as Readonly<Record<string, unknown>>;
  return [
    ...(suggestedBy === null ? [] : [t('bind.known', { name: suggestedBy })]),
    ...(terminator === 'tab' ? [t('bind.ends-tab')] : []),
    ...(terminator === 'idle' ? [t('bind.ends-idle')] : []),
    ...(frame === 'line' ? [t('bind.line')] : []),
    ...(typeof baudRate === 'number' ? [t('bind.speed', { speed: baudRate })] : []),
    ...(length === 'any' ? [t('bind.cut')] : []),
  ];
}
