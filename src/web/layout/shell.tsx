import LogoutOutlined from '@ant-design/icons/LogoutOutlined';
import UserOutlined from '@ant-design/icons/UserOutlined';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { useSignedIn } from '../api/me.js';
import { useTranslate } from '../i18n/language.js';
import { NoticesBell } from './notices-bell.js';
import { Brand } from './brand.js';
import { LanguageButton } from './language-button.js';
import { menuOf, pageAt, pagesOf, type MenuArea, type MenuPage } from './menu.js';
import { MenuSheet } from './menu-sheet.js';
import { SideMenu } from './side-menu.js';
import { useSignOut } from './sign-out.js';

/** The frame of the pages inside: where one can go, who one is, and the way out. */
export function Shell() {
  const t = useTranslate();
  const me = useSignedIn();
  const navigate = useNavigate();
  const { signOut, isPending } = useSignOut();
  const { pathname } = useLocation();
  const menu = useMemo(() => menuOf(me), [me]);
  const here = pageAt(menu, pathname);
  const hereArea = menu.find((area) => here !== undefined && pagesOf(area).includes(here));
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t('shell.skip')}
      </a>
      <header className="top">
        <div className="top-inner">
          <MenuSheet menu={menu} here={here} hereArea={hereArea} />
          <Link to="/" className="brand">
            <Brand />
          </Link>
          <nav className="nav" aria-label={t('shell.navigation')}>
            <NavLink to="/" end>
              {t('home.title')}
            </NavLink>
            {menu.map((area) => (
              <AreaLink key={area.title} area={area} here={here} isHere={area === hereArea} />
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
      <div className="body">
        {hereArea !== undefined && pagesOf(hereArea).length > 1 && <SideMenu area={hereArea} here={here} />}
        <main className="main" id="content" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <ScrollRestoration />
    </div>
  );
}

/** An area among the others: leads to its first page, and is marked while one is anywhere in it. */
function AreaLink({ area, here, isHere }: { area: MenuArea; here: MenuPage | undefined; isHere: boolean }) {
  const t = useTranslate();
  const [first] = pagesOf(area);
  if (first === undefined) return null;
  return (
    <Link to={first.path} {...(isHere && { 'aria-current': first === here ? 'page' : 'true' })}>
      {t(area.title)}
    </Link>
  );
}
