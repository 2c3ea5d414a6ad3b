// How the site is searched: a question is asked in sentences, and its small words find nothing.

/**
 * A word as it is kept and looked for; null for one that stands everywhere. It goes to the page as text, so it needs nothing from here.
 * @param {string} word
 */
export const processTerm = (word) => {
  const term = word.toLowerCase();
  const small =
    ' a an and are be by can cookie cookies do does for from get got has have how i if in is it its me my of on one or out so that the their them this to use uses using was what when where which who why will with you your ';
  return small.includes(` ${term} `) ? null : term.replace(/s$/, '');
};

/** A heading counts more than a text, and a page's own more than those within. */
export const searchOptions = {
  fuzzy: 0.2,
  prefix: true,
  boost: { title: 6, text: 1, titles: 2 },
};
