import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { useDialog } from '../../parts/use-dialog.js';
import { useInspecting } from './inspect-context.js';
import { waitingOf, type KeptRound } from './kept-round.js';

/** How a round ends: on this device at once, at the service as soon as everything of it was taken. */
export function RoundEnd({ round }: { round: KeptRound }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { store, changed, isOnline } = useInspecting();
  const ending = useDialog<true>();
  const removing = useDialog<true>();
  const { refused } = waitingOf(round);
  const end = async (): Promise<void> => {
    await store.change(round.id, (now) => ({ ...now, endedAt: now.endedAt ?? new Date().toISOString() }));
    changed();
  };
  const again = async (): Promise<void> => {
    await store.change(round.id, (now) => ({ ...now, refusal: null }));
    changed();
  };
  const remove = async (): Promise<void> => {
    await store.remove(round.id);
    changed();
    await navigate('/inspect');
  };
  return (
    <>
      {round.refusal !== null && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('inspect.round-refused')}
          description={round.refusal}
          action={<Button onClick={() => void again()}>{t('inspect.send-again')}</Button>}
        />
      )}
      {round.endedAt !== null && refused > 0 && (
        <Alert type="error" showIcon title={t('inspect.mend-first', { count: refused })} />
      )}
      <div className="row">
        {round.endedAt === null && (
          <Button type="primary" size="large" onClick={() => ending.show(true)}>
            {t('inspect.end')}
          </Button>
        )}
        {round.isEnded && isOnline && (
          <Button size="large" href={`/api/v1/inspections/${round.id}/record`} target="_blank" rel="noreferrer">
            {t('inspect.record')}
          </Button>
        )}
        {(round.isEnded || round.refusal !== null) && (
          <Button size="large" danger={!round.isEnded} onClick={() => removing.show(true)}>
            {t('inspect.remove')}
          </Button>
        )}
      </div>
      <FormDialog open={ending.open} title={t('inspect.end')} submit={t('inspect.end')} onClose={ending.close} onSubmit={end}>
        <p>{t('inspect.end-text')}</p>
      </FormDialog>
      <FormDialog
        open={removing.open}
        title={t('inspect.remove')}
        submit={t('inspect.remove')}
        danger={!round.isEnded}
        onClose={removing.close}
        onSubmit={remove}
      >
        <p>{round.isEnded ? t('inspect.remove-sent') : t('inspect.remove-text')}</p>
      </FormDialog>
    </>
  );
} // prettier-ignore
