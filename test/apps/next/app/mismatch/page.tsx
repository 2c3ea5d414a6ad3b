'use client';

/** Wrong on purpose: the tests' control. */
export default function Mismatch() {
  return <output data-shown="side">{typeof document === 'undefined' ? 'server' : 'page'}</output>;
}
