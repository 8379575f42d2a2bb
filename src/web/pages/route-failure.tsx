import { useRouteError } from 'react-router';
import { FailureView } from '../parts/failure-view.js';

/** A page could not be shown. Reloading also helps when a newer client has replaced the page's code. */
export function RouteFailure() {
  return <FailureView error={useRouteError()} retry={() => location.reload()} />;
}
