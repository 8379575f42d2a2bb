import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { components } from '../../api-types.js';
import { formatCivilDate, formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { todayAt } from '../../i18n/today.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { MINE } from './queries.js';
import { SaveItems } from '../../parts/save-items.js';
import type { Columns } from '../../parts/save/columns.js';

type Check = components['schemas']['OwnCheckView'];

const queryKey = [...MINE, 'checks'];

const columns: Columns<Check> = ({ t }) => [
  [t('save.at'), ({ checkedAt }) => ({ at: checkedAt })],
  [t('save.who'), ({ checkedBy }) => checkedBy],
  [t('save.text'), ({ badgeVi, uniformVi, footwearVi, note }) => [badgeVi, uniformVi, footwearVi, note].filter(Boolean).join(' · ')],
  [t('checks.cancelled'), ({ cancelledAt }) => cancelledAt && { at: cancelledAt }],
  [t('checks.opinion'), ({ opinion }) => opinion],
]; // prettier-ignore

/** What inspectors saw of the person, with room for the person's opinion of it. */
export function OwnChecks() {
  const t = useTranslate();
  const client = useQueryClient();
  const saying = useDialog<Check>();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => answerOf(api.GET('/api/v1/me/inspection-checks')),
  });
  const say = async (id: string, text: string): Promise<void> => {
    await answerOf(
      api.POST('/api/v1/me/inspection-checks/{id}/opinion', { params: { path: { id } }, body: { text } }),
    );
    await client.invalidateQueries({ queryKey });
  };
  const target = saying.target;
  return (
    <Section title={t('checks.title')}>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('checks.none')}>{t('checks.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((check) => (
            <CheckRow key={check.id} check={check} onSay={() => saying.show(check)} />
          ))}
        </ul>
      )}
      <SaveItems name={t('checks.title')} items={data?.items ?? []} columns={columns} />
      {target !== null && (
        <FormDialog<{ text: string }>
          open={saying.open}
          title={t('checks.opinion')}
          submit={t('checks.send')}
          initial={{ text: target.opinion ?? '' }}
          onClose={saying.close}
          onSubmit={({ text }) => say(target.id, text)}
        >
          <Form.Item
            name="text"
            label={t('checks.opinion')}
            rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
          >
            <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
        </FormDialog>
      )}
    </Section>
  );
}

function CheckRow({ check, onSay }: { check: Check; onSay: () => void }) {
  const t = useTranslate();
  const { checkedAt, checkedBy, badgeVi, uniformVi, footwearVi, note, opinion, opinionUntil, cancelledAt } =
    check;
  const maySay = cancelledAt === null && (opinionUntil === null || opinionUntil >= todayAt());
  return (
    <li className="row row-apart">
      <span className="stack-close">
        <strong>{t('checks.by', { at: formatInstant(checkedAt), who: checkedBy })}</strong>
        <span>
          {[badgeVi, uniformVi, footwearVi, note].filter((part) => part !== null && part !== '').join(' · ')}
        </span>
        {check.photos.length > 0 && (
          <span className="row">
            {check.photos.map((sha256, index) => (
              <a key={sha256} href={`/api/v1/me/inspection-checks/${check.id}/photos/${sha256}`} download>
                {t('checks.photo', { number: index + 1 })}
              </a>
            ))}
          </span>
        )}
        {cancelledAt !== null && <span className="chip">{t('checks.cancelled')}</span>}
        {opinion !== null && <span>{t('checks.said', { opinion })}</span>}
        {maySay && opinionUntil !== null && (
          <span className="quiet">{t('checks.until', { date: formatCivilDate(opinionUntil) })}</span>
        )}
      </span>
      {maySay && (
        <Button aria-label={t('checks.say-of', { at: formatInstant(checkedAt) })} onClick={onSay}>
          {t('checks.say')}
        </Button>
      )}
    </li>
  );
}
