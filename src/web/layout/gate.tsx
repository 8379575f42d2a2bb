import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { meQuery, SignedInContext } from '../api/me.js';
import { FailureView } from '../parts/failure-view.js';
import { Waiting } from '../parts/waiting.js';
import { stepOf } from './steps.js';

/** Lets signed-in people pass to the pages inside, and leads everybody else to what they lack. */
export function Gate() {
  const { data: me, error, isPending, refetch } = useQuery(meQuery);
  const { pathname, search } = useLocation();
  if (isPending) return <Waiting />;
  if (me === undefined) return <FailureView error={error} retry={() => void refetch()} />;
  if (me === null) {
    const back = pathname === '/' ? '' : `?${new URLSearchParams({ returnTo: pathname + search })}`;
    return <Navigate to={`/dang-nhap${back}`} replace />;
  }
  const step = stepOf(me);
  if (step !== null && step !== pathname) return <Navigate to={step} replace />;
  return (
    <SignedInContext value={me}>
      <Outlet />
    </SignedInContext>
  );
}
