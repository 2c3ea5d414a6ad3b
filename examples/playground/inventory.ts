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
    ...Object.entries({ purpose, category, lifetime, scope, party }).map(([label, text]) => {
      const cell = element('td', {}, text);
      // On a phone each row is a card, and there are no column heads.
      cell.dataset['label'] = label;
      return cell;
    }),
  );
};

the('inventory', HTMLTableSectionElement).replaceChildren(...consent.inventory().map(row));
the('markdown', HTMLPreElement).textContent = consent.inventoryTable('markdown');
