/** Which pages a path stands for (RFC 6265bis, 5.1.4). */
/** Whether a page's path is this path or lies below it. */
const pathMatch = (pathname, path) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
/** The path of a cookie that was set without one: the folder of the page. */
const defaultPath = (pathname) => /^(\/.*)\//.exec(pathname)?.[1] ?? '/';

export { defaultPath as d, pathMatch as p };
