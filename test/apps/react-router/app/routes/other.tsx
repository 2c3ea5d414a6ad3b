import { Cart, Toggle } from '../parts';

/** Mounted later: it shows the cookies of that moment. */
export default function Other() {
  return (
    <main id="other">
      <Toggle />
      <Cart />
    </main>
  );
}
