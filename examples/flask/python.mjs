// Finds a Python that has Flask: the one that PYTHON names, else one of the usual.
import { spawnSync } from 'node:child_process';

/** Debian's python3-flask belongs to Debian's own Python, which need not be the first on PATH. */
const usual = ['python3', '/usr/bin/python3', 'python'];

const question = `
import flask
from importlib.metadata import version
print(version('flask'), version('werkzeug'))`;

/**
 * @typedef {object} Python
 * @property {string} command
 * @property {string} flask its version
 * @property {string} werkzeug its version
 *
 * @returns {Python | undefined}
 */
export function findFlask() {
  const named = process.env['PYTHON'];
  for (const command of named ? [named] : usual) {
    const { status, stdout } = spawnSync(command, ['-c', question], { encoding: 'utf8' });
    const [flask, werkzeug] = status === 0 ? stdout.split(/\s/) : [];
    if (flask && werkzeug) return { command, flask, werkzeug };
  }
  return undefined;
}
