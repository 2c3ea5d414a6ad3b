/** The Pythons that the tests run servers with. */
import { spawnSync } from 'node:child_process';
import { findFlask, type Python } from '../../../examples/flask/python.mjs';

/** The command that helps where something of these packages is missing. */
export const debian = (names: string): string =>
  `As root on Debian, run "apt-get install -y --no-install-recommends ${names}".`;

/** Throws, with the command that helps, where there is none: without Flask these tests would say nothing. */
export const flaskPython = (): Python => {
  const python = findFlask();
  if (!python)
    throw new Error(
      `There is no Python with Flask. ${debian('python3-flask')} Or name one by PYTHON.`,
    );
  return python;
};

/** Debian's packages belong to Debian's own Python, which need not be the first on PATH. */
const usual = ['python3', '/usr/bin/python3', 'python'];

/** The command of a Python that has the module. Throws, as above, where there is none. */
export const pythonWith = (module: string, help: string): string => {
  const named = process.env['PYTHON'];
  const found = [...(named ? [named] : []), ...usual].find(
    (command) => spawnSync(command, ['-c', `import ${module}`]).status === 0,
  );
  if (!found) throw new Error(`There is no Python with ${module}. ${help}`);
  return found;
};
