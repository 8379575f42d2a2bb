import { Form, Select } from 'antd';
import { useTranslate } from '../../../i18n/language.js';
import { FormDialog } from '../../../parts/form-dialog.js';
import { fetchFile } from '../closing/fetch-file.js';
import type { GridRow } from '../hr-queries.js';

/** What names a row of the sheet: a person in a unit. */
const keyOf = ({ employeeId, unitId }: GridRow): string => `${employeeId} ${unitId}`;

/** Fetches the sheet of one person's month, for confirmation and signature. */
export function PersonSheet({
  open,
  rows,
  month,
  chosen,
  onClose,
}: {
  open: boolean;
  rows: readonly GridRow[];
  month: string;
  /** Whose day is open. */
  chosen: GridRow | undefined;
  onClose: () => void;
}) {
  const t = useTranslate();
  const [year = '', number = ''] = month.split('-');
  return (
    <FormDialog<{ row: string }>
      open={open}
      title={t('hr-grid.person-sheet-of', { month: number, year })}
      submit={t('hr-grid.person-sheet-fetch')}
      {...(chosen && { initial: { row: keyOf(chosen) } })}
      onClose={onClose}
      onSubmit={({ row }) => {
        const [employeeId = '', unitId = ''] = row.split(' ');
        return fetchFile(
          `/api/v1/person-sheets?${String(new URLSearchParams({ month, unitId, employeeId }))}`,
        );
      }}
    >
      <p className="quiet">{t('hr-grid.person-sheet-text')}</p>
      <Form.Item
        name="row"
        label={t('hr-grid.person')}
        rules={[{ required: true, message: t('field.person-missing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('people.search-example')}
          notFoundContent={t('people.none-found')}
          options={rows.map((row) => ({
            value: keyOf(row),
            label: [row.fullName, row.employeeCode, row.unitName].join(' · '),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
