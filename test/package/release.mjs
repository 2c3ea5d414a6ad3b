// Whether what is tagged may be published: the version, the CHANGELOG and the repository agree. `node test/package/release.mjs v1.2.3 owner/name`
import { readFileSync, realpathSync } from 'node:fs';

/**
 * What speaks against publishing.
 * @param {{ tag: string, repository?: string, manifest: { version: string, repository?: string | { url?: string } }, changelog: string }} release
 */
export const obstacles = ({ tag, repository, manifest, changelog }) => {
  const found = [];
  const { version } = manifest;
  // npm publishes no pre-release without a tag of its own, and the workflow gives none.
  if (!/^\d+\.\d+\.\d+$/.test(version))
    found.push(`package.json: ${version} is not a version like 1.2.3`);
  if (tag !== `v${version}`) found.push(`the tag is ${tag}, but package.json says ${version}`);

  const [head = '', newest = ''] = changelog.split(/^(?=## )/m).slice(1);
  if (!/^## Unreleased\s*$/.test(head))
    found.push(
      'CHANGELOG.md: the first section is "## Unreleased", and it is empty when a release is cut',
    );
  const [, named, date = '', text = ''] = /^## (\S+) \((.*)\)\n([^]*)$/.exec(newest) ?? [];
  if (named !== version)
    found.push(`CHANGELOG.md: the second section is no "## ${version} (the date)"`);
  else if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
    found.push(`CHANGELOG.md: ${date} is no date like 2026-01-31`);
  else if (!/^- \S/m.test(text)) found.push(`CHANGELOG.md says nothing of ${version}`);

  // npm refuses a provenance that comes from another repository than the package says.
  const url =
    (typeof manifest.repository === 'string' ? manifest.repository : manifest.repository?.url) ??
    '';
  const said = /github(?:\.com\/|:)([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url)?.[1];
  if (said === undefined && repository === undefined)
    found.push(
      'package.json: "repository" is missing, and with it the targets of the README’s links',
    );
  else if (repository !== undefined && said !== repository)
    found.push(`package.json: "repository" is ${said ?? 'missing'}, but this is ${repository}`);
  return found;
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const [tag = '', repository] = process.argv.slice(2);
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const found = obstacles({
    tag,
    ...(repository !== undefined && { repository }),
    manifest,
    changelog: readFileSync('CHANGELOG.md', 'utf8'),
  });
  for (const line of found) console.error(line);
  if (found.length) process.exitCode = 1;
  else console.log(`${tag} may be published.`);
}
