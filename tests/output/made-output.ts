import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { fileOfAddress } from '../../src/output/read-addresses.ts';

/** An output folder of made files, new for each test. */
export interface MadeOutput {
  readonly folder: string;
  /** Writes what is to be served at each address. */
  lay(files: Readonly<Record<string, string>>): Promise<void>;
  read(address: string): Promise<string>;
}

export function useOutput(): MadeOutput {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-output-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return {
    get folder() {
      return folder;
    },
    async lay(files) {
      for (const [address, text] of Object.entries(files)) {
        const path = join(folder, fileOfAddress(address));
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
      }
    },
    read: (address) => readFile(join(folder, fileOfAddress(address)), 'utf8'),
  };
}

/** A page with places of many kinds. */
export const page = `<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><main id="main">
<h2 id="one">One</h2><table id="rows"><tbody><tr id="row-2"><th scope="row">1</th><td>2</td></tr></tbody></table>
<ul id="list"><li>Item</li></ul><p>A <a class="number" id="number-a" href="numbers/">3 t</a> <img id="pier" src="a.png" alt="The pier"></p>
<svg role="img" aria-label="Drawing" width="1" height="1"><g id="one-drawn"></g></svg><code>&lt;p id="typed"&gt;</code></main></body></html>`;
