// Copying to the clipboard: the button itself says that it is done.

const SHOWN_MS = 1500;

/** Copies what `text` gives whenever the button is pressed. */
export const copies = (button: HTMLButtonElement, text: () => string): void => {
  const label = button.textContent;
  button.addEventListener('click', () => {
    const say = (words: string) => {
      button.textContent = words;
      setTimeout(() => (button.textContent = label), SHOWN_MS);
    };
    // A page that is not secure has no clipboard, and a visitor may have refused it.
    const copied = (navigator as Partial<Navigator>).clipboard?.writeText(text());
    if (copied)
      copied.then(
        () => say('Copied'),
        () => say('Not allowed'),
      );
    else say('No clipboard');
  });
};
