import { Button } from 'antd';
import type { components } from '../../api-types.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { actionName } from '../audit/action-names.js';
import { objectNames } from './object-names.js';
import { useEntryWords } from './use-entry-words.js';
import { verbName } from './verb-names.js';

export type AuditEntry = components['schemas']['AuditEntryView'];

/** Whom the ids of entries mean. */
export type MentionedNames = Readonly<Record<string, string>>;

/** One entry: who did what, when and from where; what was before and after can be opened, and everything about its object found. */
export function AuditEntryRow({
  entry,
  names,
  onObject,
}: {
  entry: AuditEntry;
  names: MentionedNames;
  onObject: () => void;
}) {
  const t = useTranslate();
  const words = useEntryWords(names);
  const { actorLabel, action, at, ip, entityType, entityId, subjectEmployeeId, before, after, requestId } = entry;
  const name = actionName(action) ?? verbName(action);
  const did = name === null ? action : t(name);
  const object = objectNames[entityType];
  const objectText = [object === undefined ? entityType : t(object), names[entityId ?? ''] ?? names[subjectEmployeeId ?? '']]
    .filter((part) => part !== undefined)
    .join(': ');
  return (
    <li className="stack-close">
      <span className="record-title">
        <strong>{actorLabel}</strong> {did}
      </span>
      <span className="quiet record-title">
        {[formatInstant(at), objectText, ip].filter((part) => part !== null).join(' · ')}
      </span>
      <span className="row">
        <details>
          <summary aria-label={t('admin-audit.details-of', { name: `${actorLabel}, ${formatInstant(at)}, ${did}` })}>
            {t('admin-audit.details')}
          </summary>
          <dl className="facts">
            {words(before, after).map((fact) => (
              <Changed key={fact.field} {...fact} />
            ))}
          </dl>
          <details>
            <summary>{t('admin-audit.raw')}</summary>
            <dl className="facts">
              <dt>{t('admin-audit.action')}</dt>
              <dd><code>{action}</code></dd>
              {entityId !== null && (
                <>
                  <dt>{t('admin-audit.object-id')}</dt>
                  <dd><code>{entityId}</code></dd>
                </>
              )}
              {requestId !== null && (
                <>
                  <dt>{t('failure.request-id')}</dt>
                  <dd><code>{requestId}</code></dd>
                </>
              )}
              {before !== null && (
                <>
                  <dt>{t('admin-audit.before')}</dt>
                  <dd><pre className="audit-values">{JSON.stringify(before, null, 1)}</pre></dd>
                </>
              )}
              {after !== null && (
                <>
                  <dt>{t('admin-audit.after')}</dt>
                  <dd><pre className="audit-values">{JSON.stringify(after, null, 1)}</pre></dd>
                </>
              )}
            </dl>
          </details>
        </details>
        {entityId !== null && (
          <Button type="link" size="small" aria-label={t('admin-audit.all-of-named', { name: objectText })} onClick={onObject}>
            {t('admin-audit.all-of')}
          </Button>
        )}
      </span>
    </li>
  );
} // prettier-ignore

function Changed({ field, before, after }: { field: string; before: string | null; after: string | null }) {
  const t = useTranslate();
  return (
    <>
      <dt>{field}</dt>
      <dd>
        {before === null || before === after
          ? (after ?? before)
          : t('admin-audit.changed', { before, after: after ?? t('admin-audit.emptied') })}
      </dd>
    </>
  );
}
