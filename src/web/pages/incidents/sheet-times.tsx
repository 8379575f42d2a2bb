import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { INCIDENTS } from './incidents-words.js';
import { Proposals } from './proposals.js';

/** Times that were typed in from a signed sheet; they count once another person has approved them. */
export function SheetTimes({ mayDecide }: { mayDecide: boolean }) {
  const t = useTranslate();
  const pages = useCursorPages([...INCIDENTS, 'corrections'], (next) =>
    answerOf(api.GET('/api/v1/corrections', { params: { query: next } })),
  );
  return (
    <Proposals
      title={t('sheet-times.title')}
      pages={pages}
      empty={{ title: t('sheet-times.none'), text: t('sheet-times.none-text') }}
      mayDecide={mayDecide}
      decide={(body) => answerOf(api.POST('/api/v1/corrections/decide', { body }))}
      nameOf={({ fullName, employeeCode, at }) => ({
        title: fullName,
        when: formatInstant(at),
        besides: employeeCode,
      })}
    />
  );
}
