import { Button } from 'antd';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import type { InboxItem } from '../hr-queries.js';
import type { InboxJob } from './inbox-job.js';

/** What the caller may do to these days now; each opens its dialog with the days that it concerns. */
export function InboxActions({
  items,
  onAct,
}: {
  items: readonly InboxItem[];
  onAct: (does: InboxJob['does'], items: readonly InboxItem[]) => void;
}) {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const decidable = items.filter(({ findings }) => findings.some((each) => each.decidable));
  const proposed = items.filter(({ proposals }) => proposals.length > 0);
  const mayPropose = permissions.includes('corrections:write');
  const mayAnswer = permissions.includes('corrections:decide') && proposed.length > 0;
  return (
    <span className="row">
      {decidable.length > 0 && (
        <Button type="primary" onClick={() => onAct('decide', decidable)}>
          {t('hr-inbox.decide', { count: decidable.length })}
        </Button>
      )}
      {mayAnswer && (
        <Button onClick={() => onAct('answer', proposed)}>
          {t('hr-inbox.answer', { count: proposed.length })}
        </Button>
      )}
      {mayPropose && (
        <Button onClick={() => onAct('propose', items)}>
          {t('hr-inbox.propose', { count: items.length })}
        </Button>
      )}
    </span>
  );
}
