import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useTranslate } from '../../../i18n/language.js';
import { Empty } from '../../../parts/empty.js';
import { FailureView } from '../../../parts/failure-view.js';
import { lazily } from '../../../parts/lazily.js';
import { Section } from '../../../parts/section.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { Waiting } from '../../../parts/waiting.js';
import { requestKinds } from '../../me/request-kinds.js';
import { CHAINS, type Chain } from './staff-queries.js';
import { useStepWords } from './use-step-words.js';
import { SaveItems } from '../../../parts/save-items.js';

const SetChain = lazily(async () => (await import('./set-chain.js')).SetChain);
const TakeBack = lazily(async () => (await import('./take-back.js')).TakeBack);

/** By which steps requests of a unit are approved; where nothing is set, the head alone. */
export function ChainsPart() {
  const t = useTranslate();
  const client = useQueryClient();
  const setting = useDialog<Chain | 'new'>();
  const removing = useDialog<Chain>();
  const stepWords = useStepWords();
  const { data, error, refetch } = useQuery({
    queryKey: CHAINS,
    queryFn: () => answerOf(api.GET('/api/v1/approval-chains')),
  });
  const changed = (): Promise<void> => client.invalidateQueries({ queryKey: CHAINS });
  const kindOf = (chain: Chain): string =>
    t(requestKinds.find(({ value }) => value === chain.kind)?.name ?? 'hr-chains.every-kind');
  const nameOf = (chain: Chain): string => `${chain.unitName}, ${kindOf(chain)}`;
  return (
    <Section
      title={t('hr-chains.title')}
      actions={<Button onClick={() => setting.show('new')}>{t('hr-chains.set')}</Button>}
    >
      <p className="quiet">{t('hr-chains.text')}</p>
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Empty title={t('hr-chains.none')}>{t('hr-chains.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {data.items.map((chain) => (
            <li key={chain.id} className="row row-apart">
              <span className="stack-close">
                <span className="row">
                  <strong className="record-title">{chain.unitName}</strong>
                  <span className="chip">{kindOf(chain)}</span>
                </span>
                <ol className="sentences">
                  {chain.steps.map((step, place) => (
                    <li key={place}>{stepWords(step)}</li>
                  ))}
                </ol>
                <span className="quiet">
                  {[chain.document === null ? null : t('hr-day.document', { document: chain.document }), chain.setBy]
                    .filter((part) => part !== null).join(' · ')}
                </span>
              </span>
              <span className="row">
                <Button aria-label={t('hr-chains.change-of', { name: nameOf(chain) })} onClick={() => setting.show(chain)}>
                  {t('common.change')}
                </Button>
                <Button aria-label={t('hr-chains.remove-of', { name: nameOf(chain) })} onClick={() => removing.show(chain)}>
                  {t('common.remove')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <SaveItems
        name={t('hr-chains.title')}
        items={data?.items ?? []}
        columns={(words) => [
          [t('people.unit'), ({ unitName }) => unitName],
          [words.t('save.kind'), kindOf],
          [words.t('save.steps'), ({ steps }) => steps.map(stepWords).join('; ')],
          [words.t('save.document'), ({ document }) => document],
          [words.t('save.who'), ({ setBy }) => setBy],
          [words.t('save.at'), ({ setAt }) => ({ at: setAt })],
        ]}
      />
      {setting.target !== null && (
        <SetChain open={setting.open} chain={setting.target === 'new' ? null : setting.target} onClose={setting.close} onSet={changed} />
      )}
      {removing.target !== null && (
        <TakeBack
          open={removing.open}
          title={t('hr-chains.remove-of', { name: nameOf(removing.target) })}
          text={t('hr-chains.remove-effect')}
          onClose={removing.close}
          onTakeBack={async () => {
            const id = removing.target?.id ?? '';
            await answerOf(api.DELETE('/api/v1/approval-chains/{id}', { params: { path: { id } } }));
            await changed();
          }}
        />
      )}
    </Section>
  );
} // prettier-ignore
