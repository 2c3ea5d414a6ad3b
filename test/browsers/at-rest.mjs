// When an element stands where it will be pressed. Both drivers press where it was when they looked, and on one that slides in, or that
// moves as what comes into view above it grows, the press falls on its neighbour, or begins on it and ends beside it.

/**
 * Runs in a page: scrolls to an element that is out of sight, and waits until two looks, some frames apart, find it in one place.
 * @param {string} selector
 * @returns {Promise<boolean>} false where there is no such element, at once
 */
export function atRest(selector) {
  return new Promise((resolve) => {
    (function look(/** @type {string | undefined} */ before) {
      const element = document.querySelector(selector);
      const box = element?.getBoundingClientRect();
      if (box && (box.top < 0 || box.bottom > innerHeight))
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const now = box && [box.x, box.y, box.width, box.height].join();
      if (now === before) return resolve(now !== undefined);
      const again = () => setTimeout(look, 50, now);
      // A hidden tab draws no frames.
      if (document.hidden) again();
      else requestAnimationFrame(again);
    })(undefined);
  });
}
