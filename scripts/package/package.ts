/** `npm run package`: the app of this system, in dist/. Where Electron's binary cannot be had it says so and makes nothing. */
import { dirname } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';

const [binary] = process.argv.slice(2);
if (binary === undefined) throw new Error('scripts/package.mjs starts this with the path of Electron');

const made = await build({
  targets: Platform.current().createTarget(null, process.arch === 'arm64' ? Arch.arm64 : Arch.x64),
  // The one that provisioning fetched and the tests ran on: nothing is downloaded here.
  config: { electronDist: process.platform === 'darwin' ? dirname(dirname(dirname(dirname(binary)))) : dirname(binary) },
});
for (const file of made) process.stdout.write(`${file}\n`);
