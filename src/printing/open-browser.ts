import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';

const require = createRequire(import.meta.url);

/**
 * A headless Chromium: the one that `ASSAY_BROWSER` names, else the one that comes with the
 * dependencies, so that a page looks the same everywhere, else an installed Chrome.
 * Throws, and says what to do, where none can be had.
 */
export async function openBrowser(): Promise<Browser> {
  // A sixth of a second, which a build that prints nothing new does without.
  const { chromium } = await import('playwright-core');
  const own = process.env['ASSAY_BROWSER'];
  const args = ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--font-render-hinting=none'];
  // The same on every machine; and in the locale that many have, "C", Chromium finds no text.
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
  if (own) return chromium.launch({ executablePath: own, args, env });
  const packed = await unpack();
  if (!packed) {
    return chromium.launch({ channel: 'chrome', args, env }).catch(() => {
      throw new Error(
        'openBrowser: no browser for this machine comes with the dependencies, and Chrome is not installed. ' +
          'Install it, or name a Chromium with ASSAY_BROWSER=/path/to/chromium.',
      );
    });
  }
  return chromium.launch({
    executablePath: join(packed, 'chromium'),
    args,
    env: {
      ...env,
      // Libraries and a font for machines that have none; the pages bring their own faces.
      LD_LIBRARY_PATH: join(packed, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(packed, 'fonts'),
    },
  });
}

/** Whether a browser can be had at all, found out without starting one. */
export async function hasBrowser(): Promise<boolean> {
  const own = process.env['ASSAY_BROWSER'];
  if (own) return existsSync(own);
  if (await unpack()) return true;
  return installedChrome();
}

/** Chrome is looked for where its installer puts it; starting it is the only way to ask. */
async function installedChrome(): Promise<boolean> {
  const { chromium } = await import('playwright-core');
  try {
    await (await chromium.launch({ channel: 'chrome' })).close();
    return true;
  } catch {
    return false;
  }
}

const fontList = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Unpacks the browser of the dependencies once: its folder, or `undefined` where the platform has none. */
async function unpack(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = packageFolder('@sparticuz/chromium');
  if (!home) return undefined;
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const folder = join(process.cwd(), 'node_modules', '.cache', 'assay', `chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const { inflate } = await import('@sparticuz/chromium');
  // The package unpacks into the folder for temporary files: a draft, renamed when it is whole.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  try {
    for (const file of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) {
      await inflate(join(home, 'bin', file));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  // Its own list names folders of the machines that it was packed for, and a browser without any
  // system font crashes where a line is balanced.
  await writeFile(join(draft, 'fonts', 'fonts.conf'), fontList);
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Another process was first.
    if (!existsSync(join(folder, 'chromium'))) throw error;
  });
  return folder;
}

function packageFolder(name: string): string | undefined {
  try {
    return join(dirname(require.resolve(name)), '..');
  } catch {
    return undefined;
  }
}
