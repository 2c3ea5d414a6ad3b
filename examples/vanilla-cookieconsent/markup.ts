// vanilla-cookieconsent writes its icons and the words it is given by innerHTML, which Trusted Types refuse. This policy, the only one
// that the page's Content-Security-Policy admits, lets markup through that can run nothing.

interface Policies {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };

trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (/<\/?(?!svg\b|path\b|a\b|p\b|b\b|br\b)\w|\son\w+\s*=|javascript:/i.test(html))
      throw new TypeError(`not as markup: ${html}`);
    return html;
  },
});

export {};
