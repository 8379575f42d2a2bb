import { useQuery } from '@tanstack/react-query';
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import DisconnectOutlined from '@ant-design/icons/DisconnectOutlined';
import { Alert } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import type { Me } from '../../api/me.js';
import { useTranslate } from '../../i18n/language.js';
import { Brand } from '../../layout/brand.js';
import { LanguageButton } from '../../layout/language-button.js';
import { menuOf, pageAt } from '../../layout/menu.js';
import { MenuSheet } from '../../layout/menu-sheet.js';
import { stepOf } from '../../layout/steps.js';
import { FailureView } from '../../parts/failure-view.js';
import { StatusMark } from '../../parts/status-mark.js';
import { Waiting } from '../../parts/waiting.js';
import { NotPermitted } from '../not-permitted.js';
import { InspectContext } from './inspect-context.js';
import { keepPage } from '../../api/keep-page.js';
import { RoundStore } from './round-store.js';
import { useInspector } from './use-inspector.js';
import { useOnline, useSending } from './use-sending.js';
import './inspect.css';

const loadDialogs = () =>
  Promise.all([
    import('./check-dialog.js'),
    import('./open-round.js'),
    import('./rounds-page.js'),
    import('./round-page.js'),
  ]);

/** Lets inspectors in, also without a network, and frames their pages. */
export function InspectFrame() {
  const { me, isSignedOut, isReachable, error, retry } = useInspector();
  const { pathname } = useLocation();
  const store = useQuery({
    queryKey: ['inspect-store'],
    queryFn: () => RoundStore.open(),
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  if (error) return <FailureView error={error} retry={retry} />;
  if (me === null)
    return <Navigate to={`/dang-nhap?${new URLSearchParams({ returnTo: pathname })}`} replace />;
  if (store.error) return <KeepsNothing />;
  if (me === undefined || !store.data) return <Waiting />;
  const step = stepOf(me);
  if (step !== null) return <Navigate to={step} replace />;
  return <Framed me={me} isSignedOut={isSignedOut} isReachable={isReachable} store={store.data} />;
}

function KeepsNothing() {
  const t = useTranslate();
  return (
    <main className="main">
      <h1>{t('inspect.title')}</h1>
      <Alert type="error" showIcon title={t('inspect.kept-nothing')} />
    </main>
  );
}

interface FramedProps {
  readonly me: Me;
  readonly isSignedOut: boolean;
  readonly isReachable: boolean;
  readonly store: RoundStore;
}

function Framed({ me, isSignedOut, isReachable, store }: FramedProps) {
  const t = useTranslate();
  const isOnline = useOnline() && isReachable;
  const ownerId = me.accountId ?? '';
  const changed = useSending(store, ownerId, isOnline && !isSignedOut);
  const [isKept, setKept] = useState(true);
  const { pathname } = useLocation();
  const menu = useMemo(() => menuOf(me), [me]);
  const here = pageAt(menu, pathname);
  useEffect(() => {
    // A browser short of space must not take rounds away that nobody has sent.
    void navigator.storage?.persist?.();
    // A page that cannot be kept still records while it is open.
    keepPage('/inspect', loadDialogs).then(setKept, () => undefined);
  }, []);
  const inspecting = useMemo(
    () => ({ me, ownerId, store, isOnline, isSignedOut, changed }),
    [me, ownerId, store, isOnline, isSignedOut, changed],
  );
  return (
    <div className="frame">
      <header className="top">
        <div className="top-inner row-apart">
          <span className="menu-and-brand">
            <MenuSheet menu={menu} here={here} hereArea={undefined} />
            <Link to="/" className="brand" title={t('inspect.home')}>
              <Brand />
            </Link>
          </span>
          <div className="tools row">
            {isOnline ? (
              <StatusMark tone="good" icon={<CheckCircleOutlined />}>
                {t('inspect.online')}
              </StatusMark>
            ) : (
              <StatusMark tone="warn" icon={<DisconnectOutlined />}>
                {t('inspect.offline')}
              </StatusMark>
            )}
            <LanguageButton />
          </div>
        </div>
      </header>
      <main className="main inspect" id="content" tabIndex={-1}>
        {isSignedOut && (
          <Alert
            type="warning"
            showIcon
            title={t('inspect.sign-in-again')}
            action={
              <Link to={`/dang-nhap?${new URLSearchParams({ returnTo: pathname })}`}>
                {t('inspect.sign-in')}
              </Link>
            }
          />
        )}
        {!isKept && <Alert type="info" showIcon title={t('inspect.not-secure')} />}
        {me.permissions.includes('inspections:write') ? (
          <InspectContext value={inspecting}>
            <Outlet />
          </InspectContext>
        ) : (
          <NotPermitted title={t('inspect.title')} />
        )}
      </main>
    </div>
  );
}
