// npm packages: installed when the lock file says something else than what is there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, outsideEnvironment, quietly, ROOT, say } from './run.mjs';

const NODE = join(ROOT, 'node_modules', 'node', 'package.json');
const STAMP = join(ROOT, 'node_modules', '.countersign-installed');

export function installPackages() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(process.platform)
    .update(process.arch)
    .digest('hex');
  if (existsSync(STAMP) && existsSync(NODE) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Installing the packages (once; a minute or two) …');
  // No package's own install script runs: the one that we need is called below by name. onnxruntime's would fetch CUDA.
  const installed = quietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    env: outsideEnvironment({ ONNXRUNTIME_NODE_INSTALL: 'skip', npm_config_update_notifier: 'false' }),
  });
  if (!installed.ok) fail(`npm ci did not succeed:\n${installed.text}\nIs the npm registry within reach? Then try again.`);
  placeNode();
  writeFileSync(STAMP, wanted);
}

/** The npm package `node` puts Node 24's binary in place by its install script, and npm then links it into .bin. */
function placeNode() {
  const folder = join(ROOT, 'node_modules', 'node');
  const placed = quietly('npm', ['rebuild', 'node'], { env: outsideEnvironment() });
  const works = quietly(join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'), ['--version']);
  if (works.ok && works.text.startsWith('v24.')) return;
  const outside = quietly('node', ['--version'], { env: outsideEnvironment() }).text.trim();
  if (Number(/^v(\d+)/.exec(outside)?.[1] ?? 0) >= 24)
    return say(`Node 24 from npm did not come; using this machine's ${outside}.`);
  fail(
    `Node 24 could not be installed from npm:\n${placed.text}${works.text}\nInstall Node 24 yourself and run this again with it.`,
  );
}
