import LogoutOutlined from '@ant-design/icons/LogoutOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { Button } from 'antd';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigate } from 'react-router';
import { useSignedIn } from '../api/me.js';
import { useTranslate } from '../i18n/language.js';
import { destinationsOf } from '../pages/destinations.js';
import { Brand } from './brand.js';
import { LanguageButton } from './language-button.js';
import { useSignOut } from './sign-out.js';

/** The frame of the pages inside: where one can go, who one is, and the way out. */
export function Shell() {
  const t = useTranslate();
  const me = useSignedIn();
  const navigate = useNavigate();
  const { signOut, isPending } = useSignOut();
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="top">
        <div className="top-inner">
          <Link to="/" className="brand">
            <Brand />
          </Link>
          <nav className="nav" aria-label={t('shell.navigation')}>
            <NavLink to="/" end>
              {t('home.title')}
            </NavLink>
            {destinationsOf(me.permissions).map(({ path, title }) => (
              <NavLink key={path} to={path}>
                {t(title)}
              </NavLink>
            ))}
          </nav>
          <div className="tools">
            <LanguageButton />
            <Button
              type="text"
              icon={<UserOutlined />}
              title={t('account.title')}
              href="/tai-khoan"
              onClick={(event) => {
                event.preventDefault();
                void navigate('/tai-khoan');
              }}
            >
              <span className="visually-hidden">{t('account.title')}: </span>
              <span className="hidden-when-narrow">{me.displayName}</span>
            </Button>
            <Button
              type="text"
              icon={<LogoutOutlined />}
              title={t('shell.sign-out')}
              loading={isPending}
              onClick={() => signOut()}
            >
              <span className="hidden-when-narrow">{t('shell.sign-out')}</span>
            </Button>
          </div>
        </div>
      </header>
      <main className="main" id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}
