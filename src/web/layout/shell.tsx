import LogoutOutlined from '@ant-design/icons/LogoutOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { useSignedIn } from '../api/me.js';
import { useTranslate } from '../i18n/language.js';
import { destinationsOf } from '../pages/destinations.js';
import { NoticesBell } from './notices-bell.js';
import { Brand } from './brand.js';
import { LanguageButton } from './language-button.js';
import { useSignOut } from './sign-out.js';

/** More links than these take a row of their own below the name. */
const MOST_BESIDE = 5;

/** The frame of the pages inside: where one can go, who one is, and the way out. */
export function Shell() {
  const t = useTranslate();
  const me = useSignedIn();
  const navigate = useNavigate();
  const { signOut, isPending } = useSignOut();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the row of links is wider than the screen: where one is must be seen.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current=page]');
    // scrollIntoView would also move the point where the next Tab begins.
    if (nav.current && link) nav.current.scrollLeft = link.offsetLeft - nav.current.clientWidth / 2;
  }, [pathname]);
  const destinations = destinationsOf(me).filter(({ isInside = false }) => !isInside);
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="top">
        <div className={destinations.length > MOST_BESIDE ? 'top-inner top-tall' : 'top-inner'}>
          <Link to="/" className="brand">
            <Brand />
          </Link>
          <nav ref={nav} className="nav" aria-label={t('shell.navigation')}>
            <NavLink to="/" end>
              {t('home.title')}
            </NavLink>
            {destinations.map(({ path, title }) => (
              <NavLink key={path} to={path}>
                {t(title)}
              </NavLink>
            ))}
          </nav>
          <div className="tools">
            {me.employeeId !== null && <NoticesBell />}
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
