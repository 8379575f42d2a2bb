import { useEffect, useRef, type ReactNode } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { useTranslate } from '../i18n/language.js';

/**
 * The heading and the title of a page. After a click on a link the focus moves here, so that a screen
 * reader says where one is.
 */
export function PageHeading({ title, children }: { title: string; children?: ReactNode }) {
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useNavigationType();
  useEffect(() => {
    if (arrived !== NavigationType.Pop) heading.current?.focus();
    // Once per page: filters in the address are navigations too and must not take the focus away.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <title>{`${title} · ${t('app.name')}`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children ?? title}
      </h1>
    </>
  );
}
