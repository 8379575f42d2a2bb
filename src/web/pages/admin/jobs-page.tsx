import { Select } from 'antd';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { jobKinds, jobStates, type JobStatus } from './job-words.js';
import { JobList } from './job-list.js';

const KEYS = { kind: 'loai', status: 'trang-thai' } as const;

/** Background work, the newest first; what is looked for stands in the address. */
export function JobsPage() {
  const t = useTranslate();
  const kindId = useId();
  const statusId = useId();
  const [parameters, setParameters] = useSearchParams();
  const kind = parameters.get(KEYS.kind);
  const named = parameters.get(KEYS.status) ?? '';
  const status = Object.hasOwn(jobStates, named) ? (named as JobStatus) : null;
  const show = (key: string, value: string | null | undefined): void =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(key, value);
        else after.delete(key);
        return after;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      <PageHeading title={t('admin-jobs.title')} />
      <p className="quiet">{t('admin-jobs.text')}</p>
      <div className="filters">
        <div className="stack-close">
          <label htmlFor={kindId}>{t('admin-jobs.kind')}</label>
          <Select<string>
            id={kindId}
            allowClear
            value={kind}
            placeholder={t('admin-jobs.every-kind')}
            showSearch={{ optionFilterProp: 'label' }}
            options={Object.entries(jobKinds).map(([value, name]) => ({ value, label: t(name) }))}
            onChange={(value) => show(KEYS.kind, value)}
          />
        </div>
        <div className="stack-close">
          <label htmlFor={statusId}>{t('admin-jobs.status')}</label>
          <Select<JobStatus>
            id={statusId}
            allowClear
            value={status}
            placeholder={t('admin-jobs.every-status')}
            options={(Object.keys(jobStates) as JobStatus[]).map((value) => ({
              value,
              label: t(jobStates[value]),
            }))}
            onChange={(value: JobStatus | undefined) => show(KEYS.status, value)}
          />
        </div>
      </div>
      <div className="panel">
        <JobList kind={kind} status={status} />
      </div>
    </>
  );
}
