import { Link } from 'react-router';
import { useTranslate } from '../i18n/language.js';
import type { MenuArea, MenuPage } from './menu.js';

/** The pages of one area below each other, in their groups. */
export function AreaPages({ area, here }: { area: MenuArea; here: MenuPage | undefined }) {
  const t = useTranslate();
  return (
    <>
      {area.groups.map(({ title, pages }) => (
        <div key={title ?? ''} className="menu-group">
          {title !== null && <p className="menu-heading">{t(title)}</p>}
          <ul className="plain-list" {...(title !== null && { 'aria-label': t(title) })}>
            {pages.map((page) => (
              <li key={page.path}>
                <Link to={page.path} {...(page === here && { 'aria-current': 'page' as const })}>
                  {t(page.title)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Beside a page on a wide screen: the other pages of its area. */
export function SideMenu({ area, here }: { area: MenuArea; here: MenuPage | undefined }) {
  const t = useTranslate();
  return (
    <nav className="side" aria-label={t('menu.pages-of', { area: t(area.title) })}>
      <AreaPages area={area} here={here} />
    </nav>
  );
}
