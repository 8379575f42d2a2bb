import { useTranslate } from '../../i18n/language.js';
import { failureText } from '../../parts/failure-text.js';

/** Files that did not arrive, each with why. */
export function RefusedFiles({
  refused,
}: {
  refused: readonly { readonly name: string; readonly error: unknown }[];
}) {
  const t = useTranslate();
  return (
    <div className="stack-close" role="alert">
      <p>{t('evidence.refused')}</p>
      <ul>
        {refused.map(({ name, error }) => {
          const text = failureText(error);
          return (
            <li key={name}>
              {name}: {'key' in text ? t(text.key) : text.detail}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
