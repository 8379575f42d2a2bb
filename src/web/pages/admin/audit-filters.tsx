import { Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslate } from '../../i18n/language.js';
import { DayField } from '../../parts/day-field.js';
import { namedActions } from '../audit/action-names.js';
import { PersonChoice } from '../hr/person-choice.js';
import { objectNames } from './object-names.js';
import type { AuditSearch } from './use-audit-search.js';

/** What is searched for in the audit trail. */
export function AuditFilters({
  search,
  onChange,
}: {
  search: AuditSearch;
  onChange: (change: Partial<AuditSearch>) => void;
}) {
  const t = useTranslate();
  const id = useId();
  const objects = Object.entries(objectNames).map(([value, name]) => ({ value, label: t(name) }));
  if (search.entityType !== null && !(search.entityType in objectNames))
    objects.push({ value: search.entityType, label: search.entityType });
  const actions = namedActions.map(([value, name]) => ({ value, label: t(name) }));
  if (search.action !== null && !actions.some(({ value }) => value === search.action))
    actions.push({ value: search.action, label: search.action });
  return (
    <div className="filters filters-many" role="search">
      <PersonChoice
        label={t('admin-audit.actor')}
        employeeId={search.actorEmployeeId}
        onChange={(actorEmployeeId) => onChange({ actorEmployeeId })}
      />
      <PersonChoice
        label={t('admin-audit.subject')}
        employeeId={search.subjectEmployeeId}
        onChange={(subjectEmployeeId) => onChange({ subjectEmployeeId })}
      />
      <div className="stack-close">
        <label htmlFor={`${id}-action`}>{t('admin-audit.action')}</label>
        <Select<string | null>
          id={`${id}-action`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={search.action}
          placeholder={t('admin-audit.every-action')}
          options={actions}
          onChange={(action: string | null | undefined) => onChange({ action: action ?? null })}
        />
      </div>
      <div className="stack-close">
        <label htmlFor={`${id}-object`}>{t('admin-audit.object')}</label>
        <Select<string | null>
          id={`${id}-object`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={search.entityType}
          placeholder={t('admin-audit.every-object')}
          options={objects}
          onChange={(entityType: string | null | undefined) => onChange({ entityType: entityType ?? null })}
        />
      </div>
      <div className="stack-close">
        <label htmlFor={`${id}-id`}>{t('admin-audit.object-id')}</label>
        <Input
          id={`${id}-id`}
          key={search.entityId ?? ''}
          allowClear
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          defaultValue={search.entityId ?? ''}
          onPressEnter={({ currentTarget }) => onChange({ entityId: currentTarget.value.trim() })}
          onBlur={({ currentTarget }) => onChange({ entityId: currentTarget.value.trim() })}
          onClear={() => onChange({ entityId: null })}
        />
      </div>
      <DayField label={t('admin-audit.from')} date={search.from} onChange={(from) => onChange({ from })} />
      <DayField
        label={t('admin-audit.until')}
        date={search.until}
        onChange={(until) => onChange({ until })}
      />
    </div>
  );
}
