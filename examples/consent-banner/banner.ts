// A consent banner: a dialog that lets the page be used meanwhile, where no costs exactly as much as yes.
import type { Consent } from 'gingersnap/consent';

/** A category, and what it is for in the visitor's words. */
export type Words<C extends string> = Readonly<Partial<Record<C, string>>>;

const button = (text: string, press: () => unknown): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
};

/** Nothing is ticked that the visitor has not ticked. */
const choice = (text: string): { box: HTMLInputElement; label: HTMLLabelElement } => {
  const box = document.createElement('input');
  const label = document.createElement('label');
  box.type = 'checkbox';
  label.append(box, ` ${text}`);
  return { box, label };
};

/**
 * Shows the banner while there is no decision, in this tab or another. `words` has the categories to ask about, none that is required.
 * Gives a function that shows it again, for a link in the page's footer: to change one's mind must be as easy as to make it up.
 */
export const banner = <C extends string>(consent: Consent<C>, words: Words<C>): (() => void) => {
  const choices = (Object.entries(words) as [C, string][]).map(([category, text]) => ({
    category,
    ...choice(text),
  }));
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  const text = document.createElement('p');
  const fieldset = document.createElement('fieldset');
  const legend = document.createElement('legend');
  const buttons = document.createElement('p');
  let back: Element | null = null;

  /** Whoever has answered is done: also where the answer is the old one, which tells nobody, or where no cookie can keep it. */
  const answer = (text: string, decide: () => unknown) =>
    button(text, () => {
      decide();
      hide();
    });

  title.textContent = 'May we keep cookies for more than this page needs?';
  title.id = 'banner-title';
  text.textContent =
    'Everything here works without. You can change your mind at any time, at the bottom of each page.';
  text.id = 'banner-text';
  legend.textContent = 'Allow';
  fieldset.append(legend, ...choices.map(({ label }) => label));
  // In this order because it is the shorter way for a screen reader; all three look the same.
  buttons.append(
    answer('Reject all', () => consent.rejectAll()),
    answer('Accept all', () => consent.acceptAll()),
    answer('Save my choice', () => {
      const chosen = choices.map(({ category, box }) => [category, box.checked]);
      return consent.decide(Object.fromEntries(chosen) as Partial<Record<C, boolean>>);
    }),
  );
  dialog.className = 'banner';
  dialog.tabIndex = -1;
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.setAttribute('aria-describedby', text.id);
  dialog.append(title, text, fieldset, buttons);
  // First in the page: the first thing that Tab reaches, and that is read out.
  document.body.prepend(dialog);

  const hide = () => {
    const inside = dialog.contains(document.activeElement);
    dialog.close();
    if (inside && back instanceof HTMLElement) back.focus();
  };
  const show = () => {
    back = document.activeElement;
    for (const { category, box } of choices) box.checked = consent.allows(category);
    // Not `showModal`, nor `show`, which takes the focus: who does not want to answer goes on reading, or writing.
    dialog.open = true;
  };

  consent.subscribe(({ decided }) => (decided ? hide() : show()));
  return () => {
    show();
    dialog.focus();
  };
};
