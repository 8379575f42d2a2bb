import { AnswerProposals } from './answer-proposals.js';
import { DecideDays } from './decide-days.js';
import type { InboxJob } from './inbox-job.js';
import type { InboxItem } from '../hr-queries.js';
import { ProposeDialog } from './propose-dialog.js';

/** The dialog of what is to be done to some days; what it says is handed on and sent a little later. */
export function InboxDialogs({
  open,
  does,
  items,
  onClose,
  onPut,
}: {
  open: boolean;
  does: InboxJob['does'];
  items: readonly InboxItem[];
  onClose: () => void;
  onPut: (job: InboxJob) => void;
}) {
  const about = { open, count: items.length, onClose };
  if (does === 'propose')
    return <ProposeDialog {...about} onPut={(values) => onPut({ does, items, values })} />;
  if (does === 'answer')
    return <AnswerProposals {...about} items={items} onPut={(values) => onPut({ does, items, values })} />;
  const isLate = items.some(({ findings }) => findings.some(({ decidable, late }) => decidable && late));
  return <DecideDays {...about} isLate={isLate} onPut={(values) => onPut({ does, items, values })} />;
}
