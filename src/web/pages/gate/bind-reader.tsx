import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { Candidates, type Candidate } from './candidates.js';
import { Listening } from './listening.js';
import { learningQuery } from './learning-query.js';
import { learningProblems } from './learning-problems.js';
import { lazily } from '../../parts/lazily.js';

const SaveBinding = lazily(async () => (await import('./save-binding.js')).SaveBinding);
const DeclareReader = lazily(async () => (await import('./declare-reader.js')).DeclareReader);

/** "Scan a card now": pick what is plugged in, hold a card to it, see what came, save. */
export function BindReader({ gate }: { gate: components['schemas']['GateDetail'] }) {
  const t = useTranslate();
  const client = useQueryClient();
  const { queryKey, ...learning } = learningQuery(gate.deviceId);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [savedCode, setSavedCode] = useState<string | null>(null);
  const declaring = useDialog<Candidate>();
  const { data, error } = useQuery({ queryKey, ...learning, enabled: candidate !== null });
  const start = useMutation({
    mutationFn: ({ id }: Candidate) =>
      answerOf(
        api.POST('/api/v1/gates/{id}/learn', {
          params: { path: { id: gate.deviceId } },
          body: { candidateId: id },
        }),
      ),
    onMutate: () => setSavedCode(null),
    onSuccess: (begun, chosen) => {
      client.setQueryData(queryKey, begun);
      setCandidate(chosen);
    },
  });
  const state = candidate === null ? 'none' : (data?.state ?? 'none');
  const stop = (): void => setCandidate(null);
  return (
    <Section title={t('bind.title')}>
      {savedCode !== null && (
        <Alert type="success" showIcon role="status" title={t('bind.saved', { code: savedCode })} />
      )}
      <RefusalAlert error={start.error ?? error} />
      {state === 'failed' && data?.problem && (
        <Alert type="warning" showIcon role="alert" title={t(learningProblems[data.problem])} />
      )}
      {candidate !== null && candidate.boundAs !== null && (
        <Alert type="info" showIcon title={t('bind.counts', { code: candidate.boundAs })} />
      )}
      {state === 'waiting' && data?.until && candidate ? (
        <Listening name={candidate.name} until={data.until} onStop={stop} />
      ) : state === 'learned' && data && candidate ? (
        <SaveBinding
          gateId={gate.deviceId}
          candidate={candidate}
          learning={data}
          onSaved={(code) => {
            setSavedCode(code);
            stop();
          }}
          onAgain={() => start.mutate(candidate)}
          onStop={stop}
        />
      ) : (
        <Candidates
          gate={gate}
          starting={start.isPending ? start.variables.id : null}
          onChoose={(chosen) => start.mutate(chosen)}
          onDeclare={(chosen) => {
            setSavedCode(null);
            declaring.show(chosen);
          }}
        />
      )}
      {declaring.target !== null && (
        <DeclareReader
          open={declaring.open}
          gateId={gate.deviceId}
          candidate={declaring.target}
          onClose={declaring.close}
          onSaved={setSavedCode}
        />
      )}
    </Section>
  );
}
