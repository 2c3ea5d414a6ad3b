// What Google's tags are told, in view while one decides: the queue that they would read.
import { googleConsent } from 'gingersnap/google-consent';
import { consent } from './consent.ts';
import { element, the } from './element.ts';
import { highlight } from './highlight.ts';

const LONGEST = 6;
const list = the('data-layer', HTMLOListElement);

const written = (values: object) =>
  Object.entries(values)
    .map(([name, value]) => `  ${name}: '${String(value)}',`)
    .join('\n');

const push = (command: IArguments): void => {
  const [verb, step, values] = [...command] as [string, string, object];
  const text = `gtag('${verb}', '${step}', {\n${written(values)}\n});`;
  list.prepend(element('li', {}, element('pre', {}, element('code', {}, ...highlight(text)))));
  while (list.children.length > LONGEST) list.lastElementChild?.remove();
};

// No tag is on this page: nothing is sent anywhere.
googleConsent(
  consent,
  {
    preferences: ['functionality_storage'],
    analytics: ['analytics_storage'],
    recommendations: ['ad_storage', 'ad_user_data', 'ad_personalization'],
  },
  { dataLayer: { push } },
);
