import { createFileRoute } from '@tanstack/react-router';
import { Cart, Toggle } from '../parts';

export const Route = createFileRoute('/other')({ component: Other });

/** Mounted later: it shows the cookies of that moment. */
function Other() {
  return (
    <main id="other">
      <Toggle />
      <Cart />
    </main>
  );
}
