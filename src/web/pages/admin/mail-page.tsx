import CheckCircleFilled from '@ant-design/icons/CheckCircleFilled';
import CloseCircleFilled from '@ant-design/icons/CloseCircleFilled';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { Fact } from '../../parts/fact.js';
import { FailureView } from '../../parts/failure-view.js';
import { Section } from '../../parts/section.js';
import { StatusMark } from '../../parts/status-mark.js';
import { Waiting } from '../../parts/waiting.js';
import { factsQuery } from './admin-queries.js';
import { JobList } from './job-list.js';
import { Recipients } from './recipients.js';
import { TestMail } from './test-mail.js';

/** Whether mail goes out, a mail to try it, who gets reports, and what became of each sending. */
export function MailPage() {
  const t = useTranslate();
  const { permissions } = useSignedIn();
  const { data, error, refetch } = useQuery(factsQuery);
  return (
    <>
      <PageHeading title={t('admin-mail.title')} />
      {error ? (
        <FailureView error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting />
      ) : (
        <Section title={t('admin-mail.state')}>
          {data.mail.enabled ? (
            <div>
              <StatusMark tone="good" icon={<CheckCircleFilled />}>
                {t('admin-mail.on')}
              </StatusMark>
            </div>
          ) : (
            <>
              <div>
                <StatusMark tone="bad" icon={<CloseCircleFilled />}>
                  {t('admin-mail.off')}
                </StatusMark>
              </div>
              <Alert type="warning" showIcon title={t('admin-mail.off-text')} />
            </>
          )}
          <dl className="facts-wide">
            <Fact name={t('admin-mail.from')}>{data.mail.from}</Fact>
            <Fact name={t('admin-mail.waiting')}>{data.mail.waiting}</Fact>
            <Fact name={t('admin-mail.failed')}>{data.mail.failed}</Fact>
            <Fact name={t('admin-mail.audit-head')}>
              {t(data.mail.auditHeadMailed ? 'admin.yes' : 'admin.no')}
            </Fact>
            <Fact name={t('admin-mail.links')}>
              {data.publicUrl === null ? t('admin-mail.no-links') : data.publicUrl}
            </Fact>
          </dl>
          {data.mail.enabled && permissions.includes('operations:write') && <TestMail />}
        </Section>
      )}
      {permissions.includes('reports:export') ? (
        <Recipients />
      ) : (
        <Section title={t('admin-mail.recipients')}>
          <p className="quiet">{t('admin-mail.recipients-others')}</p>
        </Section>
      )}
      <Section title={t('admin-mail.deliveries')}>
        <JobList kind="report.deliver" status={null} />
      </Section>
      <Section title={t('admin-mail.others')}>
        <JobList kind="mail" status={null} />
      </Section>
    </>
  );
}
