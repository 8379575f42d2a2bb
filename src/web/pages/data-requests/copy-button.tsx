import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { components } from '../../api-types.js';
import { useTranslate } from '../../i18n/language.js';
import { RefusalAlert } from '../../parts/refusal-alert.js';
import { copyRows } from './copy-rows.js';

/** The whole copy of a person's data as an Excel file; fetching it is noted. */
export function CopyButton({
  name,
  load,
}: {
  name: string;
  load: () => Promise<components['schemas']['PersonalExportView']>;
}) {
  const t = useTranslate();
  const fetching = useMutation({
    mutationFn: async () => {
      const [{ parts }, { saveSheet }] = await Promise.all([
        load(),
        import('../../parts/save/save-sheet.js'),
      ]);
      const heads = [[t('rights.part'), t('rights.line'), t('rights.field'), t('rights.value')]];
      const rows = copyRows(parts).map(({ part, row, field, value }) => [part, row, field, value]);
      await saveSheet({ name, heads, rows });
    },
  });
  return (
    <span className="stack-close">
      <Button
        aria-label={`${t('rights.download')}: ${name}`}
        loading={fetching.isPending}
        onClick={() => fetching.mutate()}
      >
        {t('rights.download')}
      </Button>
      <RefusalAlert error={fetching.error} />
    </span>
  );
}
