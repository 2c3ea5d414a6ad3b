import { createFileRoute } from '@tanstack/react-router';

export const Route = createFileRoute('/mismatch')({ component: Mismatch });

/** Wrong on purpose: the tests' control. */
function Mismatch() {
  return <output data-shown="side">{typeof document === 'undefined' ? 'server' : 'page'}</output>;
}
