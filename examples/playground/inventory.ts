// The inventory: what a cookie policy must state, from the definitions themselves.
import { consent } from './consent.ts';
import { element, the } from './element.ts';

const row = ({
  name,
  purpose = '',
  category,
  lifetime,
  scope,
  party,
}: ReturnType<typeof consent.inventory>[number]) => {
  const head = element('th', { scope: 'row' }, element('code', {}, name));
  return element(
    'tr',
    {},
    head,
    ...[purpose, category, lifetime, scope, party].map((text) => element('td', {}, text)),
  );
};

the('inventory', HTMLTableSectionElement).replaceChildren(...consent.inventory().map(row));
the('markdown', HTMLPreElement).textContent = consent.inventoryTable('markdown');
