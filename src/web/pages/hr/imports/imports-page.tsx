import { Radio } from 'antd';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '../../../api/me.js';
import { useTranslate } from '../../../i18n/language.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { NotPermitted } from '../../not-permitted.js';
import { ImportFile } from './import-file.js';
import type { ImportKind } from './imports-queries.js';

const kinds = [
  { kind: 'people', permission: 'employees:write', name: 'hr-import.people', word: 'nhan-su' },
  { kind: 'units', permission: 'units:write', name: 'hr-import.units', word: 'don-vi' },
] as const;

/** People and units from files of Excel or CSV, with what becomes of each row. What is imported stands in the address. */
export function ImportsPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const [parameters, setParameters] = useSearchParams();
  const permitted = kinds.filter(({ permission }) => permissions.includes(permission));
  const shown = permitted.find(({ word }) => word === parameters.get('loai')) ?? permitted[0];
  if (shown === undefined) return <NotPermitted title={t('hr-import.title')} />;
  return (
    <>
      <PageHeading title={t('hr-import.title')} />
      <p className="quiet">{t('hr-import.text')}</p>
      {permitted.length > 1 && (
        <Radio.Group
          optionType="button"
          aria-label={t('hr-import.what')}
          value={shown.kind}
          options={permitted.map(({ kind, name }) => ({ value: kind, label: t(name) }))}
          onChange={({ target: { value } }: { target: { value?: ImportKind } }) => {
            const word = kinds.find(({ kind }) => kind === value)?.word ?? '';
            setParameters({ loai: word }, { replace: true });
          }}
        />
      )}
      <ImportFile key={shown.kind} kind={shown.kind} name={t(shown.name)} />
    </>
  );
}
