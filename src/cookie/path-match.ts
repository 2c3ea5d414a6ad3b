/** Which pages a path stands for (RFC 6265bis, 5.1.4). */

/** Whether a page's path is this path or lies below it. */
export const pathMatch = (pathname: string, path: string): boolean =>
  pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);

/** The path of a cookie that was set without one: the folder of the page. */
export const defaultPath = (pathname: string): string => /^(\/.*)\//.exec(pathname)?.[1] ?? '/';
