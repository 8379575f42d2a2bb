import { useSignedIn } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { destinationsOf } from '../destinations.js';
import { HomeCard } from '../home/home-card.js';
import '../home/home.css';
import { icons } from '../home/icons.js';

/** Where an administrator goes from here. */
const paths = ['/nguoi-dung', '/thiet-bi', '/quy-tac', '/nhat-ky', '/luu-tru'];

/** The pages for accounts, devices, rules, the audit trail and retention. */
export function AdminLinks() {
  const t = useTranslate();
  const destinations = destinationsOf(useSignedIn()).filter(({ path }) => paths.includes(path));
  return (
    <nav aria-label={t('admin.links')}>
      <ul className="plain-list cards">
        {destinations.map(({ path, title, text }) => (
          <HomeCard key={path} to={path} icon={icons[path]} title={t(title)} text={t(text)} />
        ))}
      </ul>
    </nav>
  );
}
