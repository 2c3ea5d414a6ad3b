// What the shop sells.
export interface Product {
  readonly name: string;
  readonly taste: string;
}

export const products: readonly Product[] = [
  { name: 'Gingersnap', taste: 'spice' },
  { name: 'Speculoos', taste: 'spice' },
  { name: 'Lebkuchen', taste: 'spice' },
  { name: 'Amaretti', taste: 'almond' },
  { name: 'Florentine', taste: 'almond' },
  { name: 'Ricciarelli', taste: 'almond' },
];
