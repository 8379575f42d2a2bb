import { Button } from 'antd';
import type { components } from '../../api-types.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { actionName } from '../audit/action-names.js';
import { objectNames } from './object-names.js';
import { verbName } from './verb-names.js';

export type AuditEntry = components['schemas']['AuditEntryView'];

/** One entry: who did what, when and from where; what was before and after can be opened, and everything about its object found. */
export function AuditEntryRow({ entry, onObject }: { entry: AuditEntry; onObject: () => void }) {
  const t = useTranslate();
  const { actorLabel, action, at, ip, entityType, entityId, before, after, requestId } = entry;
  const name = actionName(action) ?? verbName(action);
  const object = objectNames[entityType];
  const objectText = [object === undefined ? entityType : t(object), entityId].filter((part) => part !== null).join(' ');
  return (
    <li className="stack-close">
      <span className="record-title">
        <strong>{actorLabel}</strong> {name === null ? action : t(name)}
      </span>
      <span className="quiet record-title">
        {[formatInstant(at), objectText, ip].filter((part) => part !== null).join(' · ')}
      </span>
      <span className="row">
        <details>
          <summary aria-label={t('admin-audit.details-of', { name: `${actorLabel}, ${formatInstant(at)}, ${action}` })}>
            {t('admin-audit.details')}
          </summary>
          <dl className="facts">
            <dt>{t('admin-audit.action')}</dt>
            <dd><code>{action}</code></dd>
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
        {entityId !== null && (
          <Button type="link" size="small" aria-label={t('admin-audit.all-of-named', { name: objectText })} onClick={onObject}>
            {t('admin-audit.all-of')}
          </Button>
        )}
      </span>
    </li>
  );
} // prettier-ignore
