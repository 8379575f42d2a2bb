import CloseOutlined from '@ant-design/icons/CloseOutlined';
import MenuOutlined from '@ant-design/icons/MenuOutlined';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useTranslate } from '../i18n/language.js';
import { AreaPages } from './side-menu.js';
import { pagesOf, type MenuArea, type MenuPage } from './menu.js';

/**
 * The whole menu behind one button, for screens without room for it: areas that open, the current one open already. The browser's
 * own dialog keeps the focus inside, closes with Esc and gives the focus back.
 */
export function MenuSheet({
  menu,
  here,
  hereArea,
}: {
  menu: readonly MenuArea[];
  here: MenuPage | undefined;
  hereArea: MenuArea | undefined;
}) {
  const t = useTranslate();
  const sheet = useRef<HTMLDialogElement>(null);
  const { pathname } = useLocation();
  useEffect(() => sheet.current?.close(), [pathname]);
  return (
    <>
      <Button
        type="text"
        className="menu-button"
        icon={<MenuOutlined />}
        aria-haspopup="dialog"
        aria-label={t('menu.open')}
        onClick={() => sheet.current?.showModal()}
      />
      <dialog
        ref={sheet}
        className="menu-sheet"
        aria-label={t('menu.title')}
        // A click beside the sheet is one on the dialog itself: its content fills it.
        // A link to the page that is shown changes no address, and still means: away with the menu.
        onClick={({ target }) => {
          const isLink = target instanceof Element && target.closest('a') !== null;
          if (isLink || target === sheet.current) sheet.current?.close();
        }}
      >
        <div className="menu-sheet-inner">
          <div className="row row-apart">
            <strong>{t('menu.title')}</strong>
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={t('menu.close')}
              onClick={() => sheet.current?.close()}
            />
          </div>
          <nav aria-label={t('menu.title')}>
            <ul className="plain-list menu-areas">
              <li>
                <Link to="/" {...(pathname === '/' && { 'aria-current': 'page' as const })}>
                  {t('home.title')}
                </Link>
              </li>
              {menu.map((area) => (
                <li key={area.title}>
                  <SheetArea area={area} here={here} isOpen={area === hereArea} />
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </dialog>
    </>
  );
}

function SheetArea({ area, here, isOpen }: { area: MenuArea; here: MenuPage | undefined; isOpen: boolean }) {
  const t = useTranslate();
  const [only, ...others] = pagesOf(area);
  if (only !== undefined && others.length === 0) {
    return (
      <Link to={only.path} {...(only === here && { 'aria-current': 'page' as const })}>
        {t(only.title)}
      </Link>
    );
  }
  return (
    // Another area's pages are opened anew, with the key, when one goes there.
    <details key={String(isOpen)} open={isOpen}>
      <summary>{t(area.title)}</summary>
      <AreaPages area={area} here={here} />
    </details>
  );
}
