/** The servers that the tests run, and how each reads and writes. */
import { type Encoding, percent } from '../../../src/index.ts';
import { django, flask, php, rails } from '../../../src/interop.ts';
import { debian, flaskPython, pythonWith } from './python.ts';
import type { Command } from './server.ts';

export interface Kind {
  readonly name: string;
  readonly command: () => Command;
  /** The encoding that is exact with it, both ways. */
  readonly encoding: Encoding;
  /** What it makes of percent-encoding: it undoes it, or hands it over as it stands. */
  readonly percent: 'decoded' | 'verbatim';
  /** Which texts it can write, where it can't write all that the encoding has a form for. */
  readonly writes?: (text: string) => boolean;
}

export const flaskServer = (): Command => ({
  program: flaskPython().command,
  script: 'on-flask.py',
  help: debian('python3-flask'),
});

/** What stands on Python's `http.cookies`, by the module's name and Debian's. */
const python = (name: string, module: string, debianName = `python3-${module}`): Kind => ({
  name,
  command: () => ({
    program: pythonWith(module, debian(debianName)),
    script: `on-${module.replace('.', '-')}.py`,
    help: debian(debianName),
  }),
  encoding: django,
  percent: 'verbatim',
});

const node = (name: string): Kind => ({
  name,
  command: () => ({
    program: process.execPath,
    // Node refuses headers of more than 16 KiB where not told otherwise.
    args: ['--max-http-header-size=1000000'],
    script: `on-${name.toLowerCase()}.mjs`,
    help: 'Run "npm ci".',
  }),
  encoding: percent,
  percent: 'decoded',
});

export const servers: readonly Kind[] = [
  { name: 'Flask', command: flaskServer, encoding: flask, percent: 'verbatim' },
  python('http.cookies', 'http.cookies', 'python3'),
  python('Django', 'django'),
  python('Starlette', 'starlette'),
  python('aiohttp', 'aiohttp'),
  // Its set_cookie throws for blanks and controls, which it could quote.
  { ...python('Tornado', 'tornado'), writes: (text) => !/[\0- ]/.test(text) },
  {
    name: 'Rack',
    command: () => ({ program: 'ruby', script: 'on-rack.rb', help: debian('ruby ruby-rack') }),
    encoding: rails,
    percent: 'decoded',
  },
  {
    name: 'PHP',
    command: () => ({
      program: 'php',
      args: ['-S', '127.0.0.1:0'],
      script: 'on-php.php',
      help: debian('php-cli'),
    }),
    encoding: php,
    percent: 'decoded',
    // Its setcookie removes the cookie then.
    writes: (text) => text !== '',
  },
  node('Express'),
  node('Fastify'),
];
