import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Target = { readonly to: string } | { readonly href: string };

/** One thing that the caller may do; `href` leaves the client. */
export function HomeCard({
  icon,
  title,
  text,
  waiting,
  ...target
}: Target & { icon: ReactNode; title: string; text: string; waiting?: string | undefined }) {
  const inside = (
    <>
      {icon}
      <span className="stack-close">
        <h2>{title}</h2>
        {waiting !== undefined && <strong className="card-waiting">{waiting}</strong>}
        <span className="quiet">{text}</span>
      </span>
    </>
  );
  return (
    <li>
      {'to' in target ? (
        <Link className="panel card" to={target.to}>
          {inside}
        </Link>
      ) : (
        <a className="panel card" href={target.href}>
          {inside}
        </a>
      )}
    </li>
  );
}
