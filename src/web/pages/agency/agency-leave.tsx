import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useSignedIn } from '../../api/me.js';
import { useCursorPages } from '../../api/use-cursor-pages.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FailureView } from '../../parts/failure-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { lazily } from '../../parts/lazily.js';
import { ListFoot } from '../../parts/list-foot.js';
import { proposalStates } from '../../parts/proposal-item.js';
import { ReasonField } from '../../parts/reason-field.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Waiting } from '../../parts/waiting.js';
import type { SentPerson } from './agency-page.js';
import { daysText, leaveDays, leaveName, type Leave } from './leave-words.js';

const EnterLeave = lazily(async () => (await import('./enter-leave.js')).EnterLeave);

const LEAVE = ['agency', 'leave'];

/** Leave of the agency's people: its contact confirms it or says why not, once, and enters what is asked for at the agency. */
export function AgencyLeave({ people, mayConfirm }: { people: readonly SentPerson[]; mayConfirm: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const { employeeId } = useSignedIn();
  const entering = useDialog<true>();
  const refusing = useDialog<Leave>();
  const { items, error, retry, more } = useCursorPages(LEAVE, (next) =>
    answerOf(api.GET('/api/v1/agency/leave', { params: { query: next } })),
  );
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: LEAVE });
  const say = async (id: string, word: 'confirmed' | 'refused', note: string | null): Promise<void> => {
    await answerOf(api.POST('/api/v1/agency/leave/{id}/word', { params: { path: { id } }, body: { word, note } }));
    await refresh();
  };
  const confirm = useMutation({
    mutationFn: ({ id }: Leave) => say(id, 'confirmed', null),
    onError: () => void refresh(),
  });
  const daysOf = ({ fromAt, untilAt }: Leave): string => daysText(t, leaveDays(fromAt, untilAt));
  const wordOf = ({ agencyWord }: Leave): string =>
    t(agencyWord === null ? 'agency.unsaid' : agencyWord === 'confirmed' ? 'agency.confirmed' : 'agency.refused');
  const stateOf = ({ status }: Leave): string => t(proposalStates[status]);
  return (
    <Section
      title={t('agency.leave')}
      actions={mayConfirm && people.length > 0 && <Button onClick={() => entering.show(true)}>{t('agency.enter')}</Button>}
    >
      <p className="quiet">{t('agency.leave-text')}</p>
      <RefusalAlert error={confirm.error} />
      {error ? (
        <FailureView error={error} retry={retry} />
      ) : !items ? (
        <Waiting />
      ) : items.length === 0 ? (
        <Empty title={t('agency.no-leave')}>{t('agency.no-leave-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {items.map((leave) => {
            const maySay = mayConfirm && leave.agencyWord === null && leave.status !== 'rejected' && leave.employeeId !== employeeId;
            return (
              <li key={leave.id} className="row row-apart">
                <span className="stack-close">
                  <span className="row">
                    <strong className="record-title">{leave.fullName}</strong>
                    <span className="chip">{wordOf(leave)}</span>
                  </span>
                  <span>{[t(leaveName(leave.kind)), daysOf(leave)].join(' · ')}</span>
                  <span className="quiet">{[leave.employeeCode, stateOf(leave)].join(' · ')}</span>
                </span>
                {maySay && (
                  <span className="row">
                    <Button
                      type="primary"
                      aria-label={t('agency.confirm-of', { name: leave.fullName })}
                      loading={confirm.isPending && confirm.variables.id === leave.id}
                      onClick={() => confirm.mutate(leave)}
                    >
                      {t('agency.confirm')}
                    </Button>
                    <Button aria-label={t('agency.refuse-of', { name: leave.fullName })} onClick={() => refusing.show(leave)}>
                      {t('agency.refuse')}
                    </Button>
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <ListFoot
        more={more}
        name={t('agency.leave')}
        columns={(words) => [
          [t('people.name'), ({ fullName }) => fullName],
          [t('people.code'), ({ employeeCode }) => employeeCode],
          [words.t('save.kind'), ({ kind }) => t(leaveName(kind))],
          [words.t('save.time'), daysOf],
          [t('agency.word'), wordOf],
          [words.t('save.state'), stateOf],
        ]}
      />
      {entering.target !== null && (
        <EnterLeave people={people} open={entering.open} onClose={entering.close} onEntered={refresh} />
      )}
      {refusing.target !== null && (
        <FormDialog<{ reason: string }>
          open={refusing.open}
          title={t('agency.refuse-of', { name: refusing.target.fullName })}
          submit={t('agency.refuse')}
          danger
          onClose={refusing.close}
          onSubmit={({ reason }) => say(refusing.target?.id ?? '', 'refused', reason)}
        >
          <ReasonField example={t('agency.reason-example')} />
        </FormDialog>
      )}
    </Section>
  );
} // prettier-ignore
