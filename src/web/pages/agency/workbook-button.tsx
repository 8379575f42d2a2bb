import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useTranslate } from '../../i18n/language.js';

/** The workbooks of a month that the centre makes for the agency: one for each place where its people work. */
export function WorkbookButton({ month }: { month: string }) {
  const t = useTranslate();
  const { data } = useQuery({
    queryKey: ['agency', 'workbooks', month],
    queryFn: () =>
      answerOf(api.GET('/api/v1/agency/extracts/{month}/workbooks', { params: { path: { month } } })),
  });
  const places = data?.items ?? [];
  return (
    <div className="row">
      {places.map(({ agencyId, unitId, unitName }) => (
        <Button
          key={`${agencyId} ${unitId}`}
          href={`/api/v1/agency/extracts/${month}/workbook?agencyId=${agencyId}&unitId=${unitId}`}
          download
        >
          {places.length === 1 ? t('agency.workbook') : t('agency.workbook-at', { unit: unitName })}
        </Button>
      ))}
    </div>
  );
}
