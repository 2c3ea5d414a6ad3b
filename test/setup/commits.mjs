// Holds the subjects of new commits to 72 characters and the imperative: node test/setup/commits.mjs [commit after which they are new]
import { execFileSync } from 'node:child_process';

/** The commit from which the rule holds: the one that formatted everything. */
const [since = readFirst('.git-blame-ignore-revs')] = process.argv.slice(2);

/** @param {string} file */
function readFirst(file) {
  const hash = /^[0-9a-f]{40}$/m.exec(git('show', `HEAD:${file}`))?.[0];
  if (!hash) throw new Error(`${file} names no commit`);
  return hash;
}

/** @param {string[]} args */
function git(...args) {
  return execFileSync('git', args, { encoding: 'utf8' });
}

/** Words that a subject begins with where it describes instead: "Fixes", "Fixed", "Fixing", "The", "A". */
const describes = /^(the|an?|this|it|\w+(ed|ing|[^s]s))\b/i;

const subjects = git('log', '--no-merges', '--format=%h %s', `${since}..HEAD`)
  .split('\n')
  .filter(Boolean);
let wrong = 0;
for (const line of subjects) {
  const [, commit, subject = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
  const faults = [];
  if (subject.length > 72) faults.push(`${subject.length} characters, at most 72`);
  if (describes.test(subject)) faults.push('begin with a verb in the imperative');
  if (/\.$/.test(subject)) faults.push('no full stop');
  if (faults.length) console.error(`${commit} "${subject}": ${faults.join('; ')}`);
  wrong += faults.length;
}
if (!wrong) console.log(`${subjects.length} subjects are as they should be.`);
if (wrong) process.exitCode = 1;
