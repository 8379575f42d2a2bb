import { Checkbox, Form } from 'antd';
import { formatCivilDate } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { useNamed } from '../rules/use-named.js';
import { useValueWords } from '../rules/use-value-words.js';
import type { WaitingProposal } from './what-if-queries.js';

/** Values that were proposed and wait for a decision: what each would change is seen before it is decided. */
export function ProposalsField({ proposals }: { proposals: readonly WaitingProposal[] }) {
  const t = useTranslate();
  const named = useNamed();
  const words = useValueWords();
  return (
    <Form.Item name="proposals" label={t('what-if.proposals')}>
      <Checkbox.Group
        className="checks"
        options={proposals.map((item) => ({
          value: item.id,
          label: [
            `${named(item)}: ${words(item.value, null).join('; ')}`,
            item.unitName,
            t('rules.from', { date: formatCivilDate(item.from) }),
          ]
            .filter((part) => part !== null)
            .join(' · '),
        }))}
      />
    </Form.Item>
  );
}
