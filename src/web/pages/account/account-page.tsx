import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { LanguageButton } from '../../layout/language-button.js';
import { PageHeading } from '../../layout/page-heading.js';
import { PasswordForm } from '../password/password-form.js';
import { RoleTags } from '../role-tags.js';
import { RecordAccess } from './record-access.js';
import { Section } from '../../parts/section.js';
import { Sessions } from './sessions.js';
import './account.css';

/** The own account: who one is, language, second factor, password, sessions, and who saw the own record. */
export function AccountPage() {
  const t = useTranslate();
  const me = useSignedIn();
  return (
    <>
      <PageHeading title={t('account.title')} />
      <div className="account">
        <Section title={me.displayName ?? me.label}>
          <p className="quiet">
            {t('account.username')}: <strong>{me.username}</strong>
          </p>
          <RoleTags me={me} />
          <div className="row row-apart">
            <span>{t('account.language')}</span>
            <LanguageButton />
          </div>
          <div className="row row-apart">
            <span>{me.secondFactorEnrolled ? t('second-factor.on') : t('second-factor.off')}</span>
            {!me.secondFactorEnrolled && <Link to="/xac-thuc-hai-lop">{t('second-factor.enrol')}</Link>}
          </div>
        </Section>
        <Section title={t('sessions.title')}>
          <Sessions />
        </Section>
        <Section title={t('password.title')}>
          <OwnPassword username={me.username ?? ''} />
        </Section>
        {me.permissions.includes('self:read') && (
          <Section title={t('record.title')}>
            {me.employeeId === null ? <p className="quiet">{t('record.no-employee')}</p> : <RecordAccess />}
          </Section>
        )}
      </div>
    </>
  );
}

/** The form stays closed until it is wanted: three empty password fields frighten people. */
function OwnPassword({ username }: { username: string }) {
  const t = useTranslate();
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  if (state === 'open') return <PasswordForm username={username} onDone={() => setState('done')} />;
  return (
    <>
      {state === 'done' && <Alert type="success" showIcon role="status" title={t('password.done')} />}
      <p className="quiet">{t('password.effect')}</p>
      <div>
        <Button onClick={() => setState('open')}>{t('password.submit')}</Button>
      </div>
    </>
  );
}
