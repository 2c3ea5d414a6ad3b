// The page's script, classic like the bundle before it, which has made the global `gingersnap`.
{
  const { get, set, remove } = gingersnap;
  const byId = (/** @type {string} */ id) =>
    /** @type {HTMLOutputElement} */ (document.getElementById(id));
  const input = /** @type {HTMLInputElement} */ (document.getElementById('text'));

  /** @param {ReturnType<typeof set>} [result] */
  const show = (result) => {
    // Asked for its ok, the answer of a write has looked into the jar: a refusal says why.
    if (result) byId('answer').value = result.ok ? 'ok' : `${result.code}: ${result.message}`;
    byId('read').value = get('note') ?? '(nothing)';
  };

  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    try {
      show(set('note', input.value, { expires: '7d' }));
    } catch (error) {
      // A mistake in the code throws a CookieError.
      byId('answer').value = gingersnap.isCookieError(error)
        ? `${error.code}: ${error.message}`
        : String(error);
    }
  });
  byId('remove').addEventListener('click', () => show(remove('note')));
  show();
}
