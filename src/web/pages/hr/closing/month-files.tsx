import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { RefusalAlert } from '../../../parts/refusal-alert.js';
import { fetchFile } from './fetch-file.js';

/** Files of a month that are made while one waits: the report to be signed, the overtime sheet, the hand-over to payroll. */
export function MonthFiles({ unitId, month }: { unitId: string; month: string }) {
  const t = useTranslate();
  const fetching = useMutation({ mutationFn: fetchFile });
  const query = String(new URLSearchParams({ month, unitId }));
  const files = [
    { path: `/api/v1/report-documents?${query}&format=docx`, name: t('hr-report.word') },
    { path: `/api/v1/report-documents?${query}&format=pdf`, name: t('hr-report.pdf') },
    { path: `/api/v1/overtime-sheets?${query}`, name: t('hr-report.overtime') },
    { path: `/api/v1/payroll-handover?${query}`, name: t('hr-report.payroll') },
  ];
  return (
    <div className="stack-close">
      <h4>{t('hr-report.files')}</h4>
      <RefusalAlert error={fetching.error} />
      <div className="row">
        {files.map(({ path, name }) => (
          <Button
            key={path}
            loading={fetching.isPending && fetching.variables === path}
            onClick={() => fetching.mutate(path)}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
