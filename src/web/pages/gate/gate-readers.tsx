import { Button } from 'antd';
import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { Empty } from '../../parts/empty.js';
import { Section } from '../../parts/section.js';
import { useDialog } from '../../parts/use-dialog.js';
import type { GateReader } from '../devices/queries.js';
import { ReaderRow } from '../devices/reader-row.js';
import { lazily } from '../../parts/lazily.js';
import { SaveItems } from '../../parts/save-items.js';
import type { Columns } from '../../parts/save/columns.js';
import { driverNames } from './driver-names.js';

const RemoveReader = lazily(async () => (await import('./remove-reader.js')).RemoveReader);
const ChangeReader = lazily(async () => (await import('./change-reader.js')).ChangeReader);

const columns: Columns<GateReader> = ({ t }) => [
  [t('readers.code'), ({ code }) => code],
  [t('save.kind'), ({ driver }) => t(driverNames[driver])],
  [t('readers.format'), ({ format }) => format],
  [t('save.state'), ({ state }) => t(state === null ? 'reader.not-reported' : `reader.${state}`)],
  [t('reader.last-scan'), ({ lastScanAt }) => lastScanAt && { at: lastScanAt }],
  [t('save.scans'), ({ scans }) => scans],
  [t('save.error'), ({ lastError }) => lastError],
];

/** The bound readers of a gate, each with its change and its end. */
export function GateReaders({
  gate: { deviceId, readers, online },
  mayWrite,
}: {
  gate: components['schemas']['GateDetail'];
  mayWrite: boolean;
}) {
  const t = useTranslate();
  const changing = useDialog<GateReader>();
  const removing = useDialog<GateReader>();
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
      <SaveItems name={t('readers.title')} items={readers} columns={columns} />
      {changing.target !== null && (
        <ChangeReader
          open={changing.open}
          gateId={deviceId}
          reader={changing.target}
          onClose={changing.close}
        />
      )}
      {removing.target !== null && (
        <RemoveReader
          open={removing.open}
          gateId={deviceId}
          reader={removing.target}
          onClose={removing.close}
        />
      )}
    </Section>
  );
}
