// A page of the reference: what is exported, how it is called, its options, results and errors.
import ts from 'typescript';
import { codesIn, errorsSection, linked } from './prose.mjs';
import { callsOf, isAlone, membersOf, optionsOf } from './members.mjs';
import { docOf } from './program.mjs';
import { memberType, signatureText, textOf } from './signature.mjs';
import { typesIn } from './homes.mjs';

/**
 * @typedef {import('./homes.mjs').Page} Page
 *
 * @typedef {object} Reference
 * @property {ReturnType<typeof import('./program.mjs').open>} opened
 * @property {string} name the package's
 * @property {Page[]} pages
 * @property {Map<ts.Symbol, string>} homes
 * @property {Set<ts.Symbol>} merged types whose members stand in the table of a function's options
 * @property {(text: string) => void} complain
 */

const code = (/** @type {string} */ text) => `\`${text.replace(/\|/g, '\\|')}\``;

/**
 * @param {Reference} reference
 * @param {Page} page
 */
export const pageText = ({ opened, name, pages, homes, merged, complain }, page) => {
  const { checker } = opened;
  /** @type {Set<string>} */
  const codes = new Set();
  let writes = false;

  /** Whether a type is that of a function, and is shown with it. */
  const isTypeOf = (/** @type {ts.Symbol} */ type, /** @type {ts.Symbol} */ value) =>
    checker.getTypeOfSymbol(value).symbol === type &&
    checker.getDeclaredTypeOfSymbol(type).getCallSignatures().length > 0;

  const addressOf = (/** @type {ts.Symbol} */ symbol) => {
    const home = homes.get(symbol);
    if (!home) return undefined;
    const there = pages.find(({ file }) => file === home);
    const shown = there?.values.find(([, value]) => value === symbol || isTypeOf(symbol, value));
    const file = home === page.file ? '' : `${home}.md`;
    if (shown && shown[0] === there?.title) return `${home}.md`;
    const anchor = merged.has(symbol) ? 'options' : (shown?.[0] ?? symbol.name).toLowerCase();
    return `${file}#${anchor}`;
  };
  const typeNamed = (/** @type {string} */ name) =>
    [...homes.keys()].find((symbol) => symbol.name === name && homes.get(symbol));
  const prose = (/** @type {string} */ text) => {
    for (const found of codesIn(text)) codes.add(found);
    return linked(text, (name) => {
      const symbol = typeNamed(name);
      return symbol && addressOf(symbol);
    });
  };
  /** Links to the types that a text of types names. */
  const typeLinks = (/** @type {readonly ts.Node[]} */ nodes) => {
    const symbols = new Set(nodes.flatMap((node) => typesIn(opened, node)));
    const links = [...symbols].flatMap((symbol) => {
      const address = addressOf(symbol);
      return address ? [`[\`${symbol.name}\`](${address})`] : [];
    });
    return links.length ? [`Types: ${links.join(', ')}.`] : [];
  };

  const docOfSymbol = (/** @type {ts.Symbol | undefined} */ symbol) =>
    symbol?.declarations?.map(docOf).find((doc) => doc !== undefined);
  const table = (/** @type {[string, ts.Symbol[]][]} */ members, /** @type {string} */ first) => {
    if (!members.length) return [];
    const rows = members.map(([name, forms]) => {
      // What can only be left out is said last.
      const isLeftOut = (/** @type {ts.Symbol} */ form) =>
        memberType(checker, [form]) === 'undefined' ? 1 : 0;
      const symbols = [...forms].sort((a, b) => isLeftOut(a) - isLeftOut(b));
      const doc = docOfSymbol(symbols[0]);
      if (!doc?.text) complain(`${page.title}: ${name} has no doc comment`);
      const others = symbols.slice(1).map((symbol) => docOfSymbol(symbol)?.text ?? '');
      const text = [...new Set([doc?.text ?? '', ...(doc?.byDefault ? [] : others)])].join(' ');
      const isRequired = symbols.every(({ flags }) => !(flags & ts.SymbolFlags.Optional));
      return {
        cells: [code(name), code(memberType(checker, symbols)), prose(text).replace(/\n+/g, ' ')],
        byDefault: prose(doc?.byDefault ?? '') || (isRequired ? 'required' : ''),
      };
    });
    const withDefault = rows.some(({ byDefault }) => byDefault && byDefault !== 'required');
    const escaped = (/** @type {string} */ text) => text.replace(/(?<!\\)\|/g, '\\|');
    const lines = rows.map(({ cells: [name, type, text = ''], byDefault }) =>
      [name, type, escaped(text), ...(withDefault ? [escaped(byDefault)] : [])].join(' | '),
    );
    const head = [first, 'type', 'meaning', ...(withDefault ? ['default'] : [])];
    const all = [head.join(' | '), head.map(() => '---').join(' | '), ...lines];
    const nodes = members.flatMap(([, [symbol]]) => symbol?.declarations?.slice(0, 1) ?? []);
    return [all.map((line) => `| ${line} |`).join('\n'), ...typeLinks(nodes)];
  };

  /** The names of ours in a sample are imported. */
  const sample = (/** @type {string} */ text) => {
    const language = /<\/|\/>/.test(text) ? 'tsx' : 'ts';
    if (/\bfrom '/.test(text)) return [`\`\`\`${language}\n${text}\n\`\`\``];
    const plain = text.replace(/\/\/.*|'[^'\n]*'/g, '');
    const names = new Set(plain.match(/(?<![.\w])[A-Za-z]\w*(?!\w|\??:)/g));
    // `export default` names nothing, and what a sample makes itself is not ours.
    for (const [, made = ''] of plain.matchAll(/\b(?:export (?=default)|const )(\w+)/g))
      names.delete(made);
    /** @type {Map<string, string[]>} */
    const imports = new Map();
    const from = (/** @type {Page} */ { entry, values }) => {
      for (const [value] of values)
        if (names.delete(value)) imports.set(entry, [...(imports.get(entry) ?? []), value]);
    };
    for (const other of pages) if (other.entry === page.entry) from(other);
    for (const other of pages) if (!other.entry || other.entry === 'server') from(other);
    const lines = [...imports].map(
      ([entry, all]) =>
        `import { ${all.sort().join(', ')} } from '${name}${entry && `/${entry}`}';`,
    );
    return [`\`\`\`${language}\n${[...lines, '', text].join('\n')}\n\`\`\``];
  };

  /**
   * @param {string} called
   * @param {readonly ts.Signature[]} signatures
   * @param {import('./program.mjs').Doc | undefined} fallback
   */
  const call = (called, signatures, fallback) => {
    const documented = signatures.map(({ declaration }) => docOf(declaration));
    const docs = documented.filter((doc) => doc?.text);
    const [doc = fallback] = docs;
    if (!doc?.text) complain(`${page.title}: ${called} has no doc comment`);
    const declarations = signatures.flatMap(({ declaration }) => declaration ?? []);
    const texts = signatures.map((signature) => signatureText(checker, called, signature));
    writes ||= texts.some((text) => text.includes('WriteResult'));
    const params = [...new Map([...(fallback?.params ?? []), ...(doc?.params ?? [])])];
    const returns = doc?.returns || fallback?.returns;
    const examples = [
      ...new Set([...(docs.length ? docs : [fallback])].map((doc) => doc?.examples[0] ?? '')),
    ];
    return [
      ...(docs.length ? docs : [doc]).map((doc) => prose(doc?.text ?? '')),
      `\`\`\`ts signature\n${texts.join('\n')}\n\`\`\``,
      ...typeLinks(declarations),
      ...(params.length
        ? [params.map(([name, text]) => `- \`${name}\`: ${prose(text)}`).join('\n')]
        : []),
      ...(returns ? [`**Returns** ${prose(returns)}`] : []),
      ...examples.filter(Boolean).flatMap(sample),
    ];
  };

  const options = (/** @type {readonly ts.Signature[]} */ signatures) => {
    const members = optionsOf(opened, signatures);
    return members.size ? ['## Options', ...table([...members], 'option')] : [];
  };

  const typeSection = (/** @type {ts.Symbol} */ symbol) => {
    const [declaration] = symbol.declarations ?? [];
    const doc = docOfSymbol(symbol);
    if (!declaration || merged.has(symbol)) return [];
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const calls = type.getCallSignatures();
    if (calls.length && page.values.some(([, value]) => isTypeOf(symbol, value))) return [];
    if (!doc?.text) complain(`${page.title}: ${symbol.name} has no doc comment`);
    const head = [`## ${symbol.name}`, prose(doc?.text ?? '')];
    if (calls.length) return [...head, ...call(symbol.name, calls, doc).slice(1)];
    const members = [...membersOf(opened, type)];
    const alias = ts.isTypeAliasDeclaration(declaration) && declaration.type;
    const isNamed =
      alias &&
      ts.isUnionTypeNode(alias) &&
      alias.types.every(ts.isTypeReferenceNode) &&
      typesIn(opened, alias).every((part) => homes.get(part));
    if (alias && (!members.length || (isNamed && typesIn(opened, alias).length)))
      return [
        ...head,
        `\`\`\`ts signature\ntype ${symbol.name} = ${textOf(alias)}\n\`\`\``,
        ...typeLinks([alias]),
      ];
    const isBag = members.some(([, [member]]) => (member?.flags ?? 0) & ts.SymbolFlags.Optional);
    const functions = isBag
      ? []
      : members.filter(([, [member]]) => member && callsOf(checker, member).length);
    return [
      ...head,
      ...table(
        members.filter((member) => !functions.includes(member)),
        isBag ? 'option' : 'member',
      ),
      ...functions.flatMap(([name, [member]]) =>
        member
          ? [
              `### ${symbol.name}.${name}`,
              ...call(name, callsOf(checker, member), docOfSymbol(member)),
            ]
          : [],
      ),
    ];
  };

  const entry = `${name}${page.entry && `/${page.entry}`}`;
  const values = page.values.flatMap(([value, symbol], index) => {
    const exported = value === 'default' ? symbol.name : value;
    const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures();
    const title = isAlone(page) && index === 0 ? [] : [`## ${exported}`];
    const doc = docOfSymbol(symbol);
    if (signatures.length) {
      const text = call(exported, signatures, doc);
      return [...title, ...text, ...(title.length ? [] : options(signatures))];
    }
    if (symbol.flags & ts.SymbolFlags.Class || (symbol.flags & ts.SymbolFlags.Interface && !doc))
      return typeSection(symbol);
    if (!doc?.text) complain(`${page.title}: ${exported} has no doc comment`);
    const nodes = symbol.declarations ?? [];
    const type = checker.typeToString(checker.getTypeOfSymbol(symbol));
    return [
      ...title,
      prose(doc?.text ?? ''),
      `\`\`\`ts signature\nconst ${exported}: ${type}\n\`\`\``,
      ...typeLinks(nodes.filter(ts.isVariableDeclaration).flatMap(({ type }) => type ?? [])),
      ...(doc?.examples.slice(0, 1).flatMap(sample) ?? []),
    ];
  });
  const types = page.types.flatMap(typeSection);
  const neverThrows = isAlone(page) && values[0]?.includes('Never throws.');
  const names = page.values.map(([value]) => value).filter((value) => value !== 'default');
  const imports = names.length
    ? `import { ${names.join(', ')} } from '${entry}';`
    : page.values.length
      ? `import ${page.values[0]?.[1].name} from '${entry}';`
      : `import '${entry}';`;
  return [
    `# ${page.title}`,
    `\`\`\`ts\n${imports}\n\`\`\``,
    `How to use it: [the guide](../${page.guide}).`,
    ...values,
    ...(neverThrows ? [] : errorsSection(codes, writes)),
    ...types,
  ].join('\n\n');
};
