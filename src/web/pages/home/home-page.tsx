import ApiOutlined from '@ant-design/icons/ApiOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { PageHeading } from '../../layout/page-heading.js';
import { destinationsOf } from '../destinations.js';
import { DataNoticeBanner } from './data-notice-banner.js';
import { WaitingDecisions } from './waiting-decisions.js';
import { LiveScans } from '../live-scans/live-scans.js';
import { RoleTags } from '../role-tags.js';
import { HomeCard } from './home-card.js';
import './home.css';
import { icons } from './icons.js';
import { useWaitingCounts } from './waiting-counts.js';

/** Where one arrives: who one is here, and what one may do now. */
export function HomePage() {
  const t = useTranslate();
  const me = useSignedIn();
  const destinations = destinationsOf(me);
  const waiting = useWaitingCounts(me);
  const isAdministrator = me.grants.some(({ role }) => role === 'administrator');
  return (
    <>
      <div className="stack-close greeting">
        <PageHeading title={t('home.title')}>
          {t('home.greeting', { name: me.displayName ?? me.label })}
        </PageHeading>
        <RoleTags me={me} />
      </div>
      {destinations.length === 0 && !isAdministrator && (
        <p>{me.grants.length === 0 ? t('home.no-role') : t('home.nothing-yet')}</p>
      )}
      {me.employeeId !== null && (
        <>
          <DataNoticeBanner />
          <WaitingDecisions />
        </>
      )}
      {me.permissions.includes('scans:read') && <LiveScans />}
      <ul className="plain-list cards">
        {destinations.map(({ path, title, text }) => (
          <HomeCard
            key={path}
            to={path}
            icon={icons[path]}
            title={t(title)}
            text={t(text)}
            waiting={waiting[path]}
          />
        ))}
        <HomeCard
          to="/tai-khoan"
          icon={<UserOutlined />}
          title={t('account.title')}
          text={t('account.card')}
        />
        {isAdministrator && (
          <HomeCard
            href="/api/docs"
            icon={<ApiOutlined />}
            title={t('home.api-title')}
            text={t('home.api-text')}
          />
        )}
      </ul>
    </>
  );
}
