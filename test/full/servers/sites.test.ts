// examples/server: the same definitions on each server, over real HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exchange } from '../../helpers/exchange.ts';
import { run, sites, type RunningSite } from './sites.ts';

describe.each(Object.keys(sites))('%s', (name) => {
  let site: RunningSite;
  beforeAll(async () => (site = await run(sites[name]!('hydrate()'))));
  afterAll(() => site.close());
  const visit = (cookie?: string) =>
    exchange(site.at('/'), cookie === undefined ? {} : { headers: { Cookie: cookie } });

  test('renders the defaults for who brings no cookies, and counts the visit', async () => {
    const { body, setCookies, status } = await visit();
    expect(status).toBe(200);
    expect(body).toContain('<main><button class="light">light</button><output>1</output></main>');
    expect(body).toContain('{"theme":"light","visits":1}');
    expect(setCookies).toEqual(['visits=1; path=/; sameSite=lax; max-age=2592000']);
  });

  test('renders what the page wrote, and what it has just written itself', async () => {
    const { body, setCookies } = await visit('other=%zz; theme=dark; visits=41');
    expect(body).toContain('<main><button class="dark">dark</button><output>42</output></main>');
    expect(setCookies).toEqual(['visits=42; path=/; sameSite=lax; max-age=2592000']);
  });

  test('what is no theme reads as the default, and is not sent back', async () => {
    const { body, setCookies } = await visit('theme="</script><script>alert(1)"; visits=x');
    expect(body).toContain('<main><button class="light">light</button><output>1</output></main>');
    expect(body).not.toContain('alert');
    expect(setCookies).toHaveLength(1);
  });

  test('signs in by a cookie that no script sees', async () => {
    const { headers, setCookies, status } = await exchange(site.at('/sign-in'), { method: 'POST' });
    expect([status, headers.location]).toEqual([303, '/']);
    expect(setCookies).toEqual([
      expect.stringMatching(
        /^session=[\da-f-]{36}; path=\/; sameSite=strict; httpOnly; max-age=604800$/,
      ),
    ]);
    expect((await visit(setCookies[0]!.split(';')[0])).body).toContain('signed in');
    expect((await visit()).body).not.toContain('signed in');
  });

  test('sends the script', async () => {
    const { body, headers, setCookies } = await exchange(site.at('/page.js'));
    expect([body, headers['content-type'], setCookies]).toEqual([
      'hydrate()',
      expect.stringContaining('text/javascript'),
      [],
    ]);
  });

  test('many visitors at once each get their own', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, i) => visit(`visits=${String(i)}`)),
    );
    expect(all.map(({ setCookies }) => setCookies[0]!.split(';')[0])).toEqual(
      all.map((_, i) => `visits=${String(i + 1)}`),
    );
  });
});
