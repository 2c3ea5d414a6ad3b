/** The Python that the tests run Flask with. */
import { findFlask, type Python } from '../../examples/flask/python.mjs';

const help = 'as root on Debian, run "apt-get install -y --no-install-recommends python3-flask"';

/** Throws, with the command that helps, where there is none: without Flask these tests would say nothing. */
export const flaskPython = (): Python => {
  const python = findFlask();
  if (!python) throw new Error(`There is no Python with Flask: ${help}, or name one by PYTHON.`);
  return python;
};
