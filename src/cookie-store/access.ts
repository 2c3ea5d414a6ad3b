/** Which pages have cookies, and which of them may write Secure ones. */

/** The page, where there is one that has cookies; else throws a SecurityError, as the standard has it for an opaque origin. */
export const accessible = (page: Document | undefined): Document => {
  // A document without a window has no origin of its own; a worker and Node have no document.
  const view = page?.defaultView;
  if (!view || view.origin === 'null')
    throw new DOMException('this page has no access to cookies', 'SecurityError');
  return page;
};

/** Whether the browser takes a Secure cookie from this page. Where it has no `isSecureContext` (jsdom), https and the own machine are. */
export const secure = ({ defaultView, location: { protocol, hostname } }: Document): boolean =>
  (defaultView as Partial<Window>).isSecureContext ??
  (protocol === 'https:' || /^((.*\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname));
