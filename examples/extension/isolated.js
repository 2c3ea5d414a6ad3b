// What a site has chosen, inside a sentence of ours.

/**
 * A sentence whose values stand in a `<bdi>` each: a U+202E in one of them reorders nothing around it.
 * @param {TemplateStringsArray} sentence
 * @param {...unknown} values
 */
export const isolated = ([first, ...texts], ...values) => [
  first ?? '',
  ...values.flatMap((value, i) => {
    const bdi = document.createElement('bdi');
    bdi.textContent = String(value);
    return [bdi, texts[i] ?? ''];
  }),
];
