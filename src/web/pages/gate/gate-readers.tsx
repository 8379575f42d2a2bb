import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import type { components } from '../../api-types.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import { DEVICES, type GateReader } from '../devices/queries.js';
import { ReaderRow } from '../devices/reader-row.js';
import { ChangeReader } from './change-reader.js';

/** The bound readers of a gate, each with its change and its end. */
export function GateReaders({
  gate: { deviceId, readers, online },
  mayWrite,
}: {
  gate: components['schemas']['GateDetail'];
  mayWrite: boolean;
}) {
  const t = useTranslate();
  const client = useQueryClient();
  const changing = useDialog<GateReader>();
  const removing = useDialog<GateReader>();
  const remove = async (readerId: string): Promise<void> => {
    const params = { path: { id: deviceId, readerId } };
    await answerOf(api.DELETE('/api/v1/gates/{id}/readers/{readerId}', { params }));
    await client.invalidateQueries({ queryKey: DEVICES });
  };
  return (
    <Section title={t('readers.title')}>
      {readers.length === 0 ? (
        <Empty title={t('gates.no-reader')}>{t('readers.none-text')}</Empty>
      ) : (
        <ul className="plain-list ruled">
          {readers.map((reader) => (
            <ReaderRow key={reader.id} reader={reader} isHeard={online}>
              {mayWrite && (
                <>
                  <Button
                    aria-label={t('readers.change-of', { code: reader.code })}
                    onClick={() => changing.show(reader)}
                  >
                    {t('common.change')}
                  </Button>
                  <Button
                    danger
                    aria-label={t('readers.remove-of', { code: reader.code })}
                    onClick={() => removing.show(reader)}
                  >
                    {t('common.remove')}
                  </Button>
                </>
              )}
            </ReaderRow>
          ))}
        </ul>
      )}
      {changing.target !== null && (
        <ChangeReader
          open={changing.open}
          gateId={deviceId}
          reader={changing.target}
          onClose={changing.close}
        />
      )}
      {removing.target !== null && (
        <FormDialog
          open={removing.open}
          title={t('readers.remove-of', { code: removing.target.code })}
          submit={t('common.remove')}
          danger
          onClose={removing.close}
          onSubmit={() => remove(removing.target?.id ?? '')}
        >
          <p>{t('readers.remove-effect')}</p>
        </FormDialog>
      )}
    </Section>
  );
}
