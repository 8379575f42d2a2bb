import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { CodeNameField } from '../../parts/code-name-field.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { ReasonField } from '../../parts/reason-field.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import { ReplacementList, type Replacement } from './replacement-list.js';

const queryKey = ['employees', 'replacements'];

interface Binding {
  readonly credential: string;
  readonly code?: string;
  readonly note: string;
}

/** What agencies propose: the centre gives each a temporary badge, or declines with a reason. */
export function Replacements({ mayBind }: { mayBind: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const binding = useDialog<Replacement>();
  const declining = useDialog<Replacement>();
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: () => answerOf(api.GET('/api/v1/replacements')),
  });
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: ['employees'] });
  const bind = async ({ credential, code, note }: Binding): Promise<void> => {
    const params = { path: { id: binding.target?.id ?? '' } };
    const body = { credential: credential.trim(), employeeCode: code ?? null, note: note.trim() };
    await answerOf(api.POST('/api/v1/replacements/{id}/bind', { params, body }));
    await changed();
  };
  const decline = async ({ reason }: { reason: string }): Promise<void> => {
    const params = { path: { id: declining.target?.id ?? '' } };
    await answerOf(api.POST('/api/v1/replacements/{id}/decline', { params, body: { note: reason } }));
    await changed();
  };
  return (
    <Section title={t('replacements.title')}>
      <p className="quiet">{t('replacements.text')}</p>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('replacements.none')}>{t('replacements.none-text')}</Empty>
      ) : (
        <ReplacementList
          items={data.items}
          {...(mayBind && {
            actionsOf: (item: Replacement) => (
              <span className="row">
                <Button
                  type="primary"
                  aria-label={t('replacements.bind-of', { name: item.fullName })}
                  onClick={() => binding.show(item)}
                >
                  {t('replacements.bind')}
                </Button>
                <Button
                  aria-label={t('replacements.decline-of', { name: item.fullName })}
                  onClick={() => declining.show(item)}
                >
                  {t('replacements.decline')}
                </Button>
              </span>
            ),
          })}
        />
      )}
      {binding.target !== null && (
        <FormDialog<Binding>
          open={binding.open}
          title={t('replacements.bind-of', { name: binding.target.fullName })}
          submit={t('replacements.bind')}
          onClose={binding.close}
          onSubmit={bind}
        >
          <Form.Item
            name="credential"
            label={t('replacements.card')}
            extra={t('replacements.card-hint')}
            rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
          >
            <Input maxLength={100} autoComplete="off" spellCheck={false} />
          </Form.Item>
          {binding.target.employeeId === null && (
            <CodeNameField label={t('replacements.new-code')} example="TT01" />
          )}
          <Form.Item
            name="note"
            label={t('replacements.note')}
            rules={[{ required: true, whitespace: true, message: t('field.missing') }]}
          >
            <Input maxLength={500} autoComplete="off" placeholder={t('replacements.note-example')} />
          </Form.Item>
        </FormDialog>
      )}
      {declining.target !== null && (
        <FormDialog<{ reason: string }>
          open={declining.open}
          title={t('replacements.decline-of', { name: declining.target.fullName })}
          submit={t('replacements.decline')}
          danger
          onClose={declining.close}
          onSubmit={decline}
        >
          <ReasonField example={t('agency.reason-example')} />
        </FormDialog>
      )}
    </Section>
  );
}
