import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { lazily } from '../../../parts/lazily.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { useDialog } from '../../../parts/use-dialog.js';
import { useSeenDigest } from '../../../parts/use-seen-digest.js';
import { HR } from '../hr-queries.js';
import type { ClosingDetail } from './closing-queries.js';

const ClosingDialog = lazily(async () => (await import('./closing-dialog.js')).ClosingDialog);

/** What the caller's role may do to the month next; the service checks who they are, and says why not. */
export function ClosingActions({ closing, isReady }: { closing: ClosingDetail; isReady: boolean }) {
  const t = useTranslate();
  const client = useQueryClient();
  const { permissions } = useSignedIn();
  const asking = useDialog<'check' | 'seal' | 'reopen' | 'decide-reopening'>();
  const { id, status, units, reopeningAsked, digest } = closing;
  const { seen, lookAgain } = useSeenDigest(digest);
  const confirm = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/closings/{id}/head-confirmation', {
          params: { path: { id } },
          body: { digest: seen },
        }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: HR });
      lookAgain();
    },
  });
  const may = (permission: string): boolean => permissions.includes(permission);
  const isSealed = status === 'sealed';
  const isConfirmed = units.length > 0 && units.every(({ current }) => current);
  const [year = '', month = ''] = closing.month.split('-');
  const of = { month, year, unit: closing.unitName };
  const canCheck = !isSealed && status !== 'checked' && isConfirmed && may('closings:check');
  return (
    <div className="stack-close">
      <RefusalAlert error={confirm.error} />
      <div className="row">
        {!isSealed && !isConfirmed && isReady && may('closings:confirm') && (
          <Button
            type="primary"
            loading={confirm.isPending}
            aria-label={t('decisions.confirm-of', of)}
            onClick={() => confirm.mutate()}
          >
            {t('decisions.confirm')}
          </Button>
        )}
        {canCheck && (
          <Button type="primary" onClick={() => asking.show('check')}>
            {t('hr-act.check')}
          </Button>
        )}
        {status === 'checked' && may('closings:seal') && (
          <Button type="primary" onClick={() => asking.show('seal')}>
            {t('hr-act.seal')}
          </Button>
        )}
        {isSealed && !reopeningAsked && may('closings:check') && (
          <Button onClick={() => asking.show('reopen')}>{t('hr-act.reopen')}</Button>
        )}
        {isSealed && reopeningAsked && may('closings:seal') && (
          <Button type="primary" onClick={() => asking.show('decide-reopening')}>
            {t('hr-act.decide-reopening')}
          </Button>
        )}
      </div>
      {asking.target !== null && (
        <ClosingDialog
          open={asking.open}
          act={asking.target}
          closing={closing}
          onClose={asking.close}
          onDone={() => client.invalidateQueries({ queryKey: HR })}
        />
      )}
    </div>
  );
}
