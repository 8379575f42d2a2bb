import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import type { MessageKey } from '../../i18n/catalogue.js';
import { exceptionNames } from './day-words.js';
import { ExplanationLine } from './explanation-line.js';
import type { Explanation } from './queries.js';

/** An answer to a deviation that is nothing recorded, such as a forgotten scan that is free. */
export function OtherExplanation({ explanation }: { explanation: Explanation }) {
  const t = useTranslate();
  const { date, recorded } = explanation;
  const names: Readonly<Record<string, MessageKey | undefined>> = exceptionNames;
  const name = names[recorded.exception ?? ''];
  return (
    <li className="stack-close">
      <strong>
        {[formatCivilDate(date), name === undefined ? '' : t(name)].filter(Boolean).join(' · ')}
      </strong>
      <ExplanationLine explanation={explanation} />
    </li>
  );
}
