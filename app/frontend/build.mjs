// Bundles the style sheet, the script, the fonts and the icons into the app's static assets.
import { build } from 'esbuild';
import { copyFile, mkdir, rm, symlink } from 'node:fs/promises';

const assets = '../target/classes/static/assets';
const fonts = '../target/classes/fonts';
const dkfds = 'node_modules/dkfds/dist';
const plex = `${dkfds}/fonts/IBMPlexSans/complete/ttf/IBMPlexSans`;

await mkdir(assets, { recursive: true });
await build({
  entryPoints: ['app.js', 'app.css'],
  bundle: true,
  minify: true,
  outdir: assets,
  logLevel: 'error',
  loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'file', '.png': 'file' },
});
await copyFile(`${dkfds}/img/all-svg-icons.svg`, `${assets}/icons.svg`);
await copyFile('wheel.svg', `${assets}/wheel.svg`);

// PDF needs the same typeface as TrueType.
await mkdir(fonts, { recursive: true });
for (const weight of ['Regular', 'SemiBold', 'Italic']) {
  await copyFile(`${plex}-${weight}.ttf`, `${fonts}/IBMPlexSans-${weight}.ttf`);
}

// Browser tests drive Chromium through this copy of Playwright's driver.
await rm('target/playwright', { recursive: true, force: true });
await mkdir('target/playwright', { recursive: true });
await symlink('../../node_modules/playwright-core', 'target/playwright/package', 'dir');
