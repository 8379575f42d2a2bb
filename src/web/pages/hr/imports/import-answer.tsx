import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslate } from '../../../i18n/language.js';
import { useBoth } from '../../../i18n/use-both.js';
import { Empty } from '../../../parts/empty.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { Section } from '../../../parts/section.js';
import { failedRows } from './failed-rows.js';
import { ImportRows } from './import-rows.js';
import type { ImportResult } from './imports-queries.js';

/** What became of the rows of a file, or would become of them; those that failed can be saved, to be put right. */
export function ImportAnswer({ result, fileName }: { result: ImportResult; fileName: string }) {
  const t = useTranslate();
  const both = useBoth();
  const { read, created, updated, unchanged, rejected, stored } = result;
  const [only, setOnly] = useState<'rejected' | 'all'>(rejected > 0 ? 'rejected' : 'all');
  const rows = only === 'all' ? result.rows : result.rows.filter(({ status }) => status === 'rejected');
  const saving = useMutation({
    mutationFn: async () => {
      const { saveSheet } = await import('../../../parts/save/save-sheet.js');
      const [head = [], ...failed] = failedRows(result, ({ vi, en }) => both(vi, en));
      const name = `${fileName.replace(/\.\w+$/, '')} - ${t('hr-import.failed-file')}`;
      await saveSheet({ name, heads: [head], rows: failed }, { date: null });
    },
  });
  return (
    <Section
      title={t(stored ? 'hr-import.stored' : 'hr-import.checked')}
      actions={
        rejected > 0 && (
          <Button icon={<DownloadOutlined />} loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('hr-import.save-failed', { count: rejected })}
          </Button>
        )
      }
    >
      <RefusalAlert error={saving.error} />
      <Alert
        type={rejected > 0 ? 'warning' : stored ? 'success' : 'info'}
        showIcon
        role="status"
        title={t(stored ? 'hr-import.stored-text' : 'hr-import.checked-text', {
          read,
          created,
          updated,
          unchanged,
          rejected,
        })}
      />
      <Radio.Group
        optionType="button"
        aria-label={t('hr-import.rows')}
        value={only}
        options={[
          { value: 'rejected', label: t('hr-import.only-rejected', { count: rejected }) },
          { value: 'all', label: t('hr-import.all-rows') },
        ]}
        onChange={({ target: { value } }: { target: { value?: typeof only } }) => setOnly(value ?? 'all')}
      />
      {only === 'all' && result.rows.length < read && <p className="quiet">{t('hr-import.not-all')}</p>}
      {rows.length === 0 ? (
        <Empty title={t(only === 'all' ? 'hr-import.no-rows' : 'hr-import.none-rejected')}>
          {t('hr-import.none-text')}
        </Empty>
      ) : (
        <ImportRows key={only} rows={rows} />
      )}
    </Section>
  );
}
