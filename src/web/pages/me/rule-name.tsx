import { useQuery } from '@tanstack/react-query';
import { useTranslate } from '../../i18n/language.js';
import { valuesQuery } from '../rules/rules-queries.js';
import { useNamed } from '../rules/use-named.js';

/** A parameter by its name, with the value that was read. */
export function RuleName({
  rule,
  value,
  date,
  unitId,
}: {
  /** Its path, or the last part of it. */
  rule: string;
  value: number | string | null;
  date: string;
  unitId: string;
}) {
  const t = useTranslate();
  const named = useNamed();
  const { data } = useQuery(valuesQuery({ date, unit: unitId }));
  const last = rule.split('.').at(-1);
  const found =
    data?.find(({ path }) => path === rule) ?? data?.find(({ path }) => path.split('.').at(-1) === last);
  const amount = value === null ? t('rules.off') : String(value).replace('.', ',');
  return (
    <>
      {found === undefined ? rule : named(found)}:{' '}
      <strong>{[amount, value === null ? null : found?.unit].filter(Boolean).join(' ')}</strong>
    </>
  );
}
