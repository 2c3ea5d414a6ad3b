/** Puts into words what a codec, a schema or a browser threw. */
import { attempt, cut, kind } from './shown.js';

/** The message of what was thrown, without a full stop; undefined where nothing was thrown. */
export const reasonOf = (cause: unknown): string | undefined => {
  if (cause === undefined) return undefined;
  const message: unknown = attempt(() => (cause as Error | null)?.message ?? cause, '');
  const text =
    typeof message === 'string' ? message.slice(0, 1000).replace(/\s+/g, ' ').trim() : '';
  return text ? cut(text.replace(/\.$/, ''), 160) : `${kind(cause)} was thrown`;
};

/** The first two issues of a schema, each with its path in the value; undefined where the error has no issues. */
export const issuesOf = (cause: unknown): string | undefined =>
  attempt(() => {
    const { issues } = cause as { readonly issues?: unknown };
    if (!Array.isArray(issues) || !issues.length) return undefined;
    const said = issues.slice(0, 2).map(sayIssue).join('; ');
    return issues.length > 2 ? `${said}; and ${issues.length - 2} more` : said;
  }, undefined);

const sayIssue = (issue: unknown): string => {
  const { path } = issue as { readonly path?: readonly unknown[] };
  const reason = reasonOf(issue)!;
  return path?.length
    ? `${cut(path.slice(0, 9).map(step).join('').replace(/^\./, ''), 60)}: ${reason}`
    : reason;
};

/** One step of a path, as code writes it: `.items`, `[0]`. */
const step = (key: unknown): string => {
  const name = typeof key === 'object' ? (key as { readonly key: unknown }).key : key;
  return typeof name === 'number' ? `[${name}]` : `.${String(name)}`;
};
