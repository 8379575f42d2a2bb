import type { MessageKey } from '../../i18n/catalogue.js';
import { formatInstant } from '../../i18n/format-date.js';
import { useTranslate } from '../../i18n/language.js';
import { Fact } from '../../parts/fact.js';
import { Section } from '../../parts/section.js';
import type { Facts } from './admin-queries.js';

/** What is set in the environment of the service: to be read here, and changed on the server. */
export function InstallationFacts({ facts }: { facts: Facts }) {
  const t = useTranslate();
  const yesNo = (is: boolean): string => t(is ? 'admin.yes' : 'admin.no');
  return (
    <Section title={t('admin-facts.title')}>
      <p className="quiet">{t('admin-facts.text')}</p>
      <dl className="facts-wide installation">
        <Fact name={t('admin-facts.version')}>{facts.version}</Fact>
        <Fact name={t('admin-facts.address')}>{facts.publicUrl ?? t('admin-facts.not-set', { name: 'PUBLIC_URL' })}</Fact>
        <Fact name={t('admin-facts.https')}>{t(httpsWords(facts))}</Fact>
        <Fact name={t('admin-facts.database')}>
          {t(facts.databaseEmbedded ? 'admin-facts.embedded' : 'admin-facts.external', { version: facts.databaseVersion })}
        </Fact>
        <Fact name={t('admin-facts.folder')}>
          <code>{facts.dataFolder}</code>
        </Fact>
        <Fact name={t('admin-facts.sessions')}>
          {t('admin-facts.session-times', { minutes: facts.sessionIdleMinutes, hours: facts.sessionHours })}
        </Fact>
        <Fact name={t('admin-facts.single-sign-on')}>{yesNo(facts.singleSignOn)}</Fact>
        <Fact name={t('admin-facts.gate')}>{yesNo(facts.gate === 'child')}</Fact>
        <Fact name={t('admin-facts.jobs')}>{yesNo(facts.jobsEnabled)}</Fact>
        <Fact name={t('admin-facts.reports')}>
          {t('admin-facts.reports-at', { day: facts.reportsDay, hour: facts.reportsHour })}
        </Fact>
        <Fact name={t('admin-facts.mode')}>{`${facts.mode} · Node.js ${facts.nodeVersion}`}</Fact>
        <Fact name={t('admin-facts.clock')}>{formatInstant(facts.now)}</Fact>
      </dl>
    </Section>
  );
} // prettier-ignore

function httpsWords({ ownTls, publicUrl }: Facts): MessageKey {
  if (ownTls) return 'admin-facts.own-tls';
  return publicUrl?.startsWith('https:') ? 'admin-facts.proxy-tls' : 'admin-facts.no-tls';
}
