// A self-signed certificate for https on this machine, made when it is first asked for: no key stands in the repository.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../node_modules/.cache/gingersnap');
const day = 86_400_000;

/** @returns {{ key: string, cert: string }} both in PEM, as node's and vite's servers take them */
export function certificate() {
  const file = join(folder, 'localhost.pem');
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > 30 * day) {
    mkdirSync(folder, { recursive: true });
    // Key and certificate in one file, moved into place: runs that start together never see one without the other.
    const own = `${file}.${process.pid}`;
    create(own);
    renameSync(own, file);
  }
  const pem = readFileSync(file, 'utf8');
  return { key: pem, cert: pem };
}

/** @param {string} file */
function create(file) {
  const certificate = execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '60',
      ],
      ...[
        '-subj',
        '/CN=localhost',
        '-addext',
        'subjectAltName=DNS:localhost,DNS:*.localhost,IP:127.0.0.1',
      ],
      ...['-keyout', file],
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  appendFileSync(file, certificate);
}
