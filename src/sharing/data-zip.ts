import { zipSync } from 'fflate';
import type { DataPackage } from '../edition/data-package.ts';
import type { PublishedTable } from '../edition/published-table.ts';
import { sha256 } from '../edition/sha256.ts';
import { readmeOf } from './data-package-readme.ts';

/** A package's files in one, with their checksums. The same files give the same bytes, anywhere and always. */
export async function dataZip(
  dataset: PublishedTable,
  description: DataPackage,
  given: { readonly csv: Uint8Array<ArrayBuffer>; readonly json: Uint8Array<ArrayBuffer> },
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    'datapackage.json': given.json,
    [description.resources[0].path]: given.csv,
    'README.md': encode(readmeOf(dataset, description)),
    'LICENCE.txt': encode(licenceText(dataset, description)),
  };
  files['SHA256SUMS'] = encode(await checksums(files));
  return zipSync(files, { level: 9, mtime: zipDate(dataset.retrieved) });
}

function licenceText(
  { title, publisher, licence }: PublishedTable,
  { homepage }: DataPackage,
): string {
  const lines = [
    title,
    `Published by: ${publisher}`,
    '',
    'Terms of the rows:',
    licence.name,
    ...(licence.address ? [licence.address] : []),
    '',
    `As stated at ${homepage}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Lines as `sha256sum -c` reads them. */
async function checksums(
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<string> {
  const lines = Object.entries(files).map(async ([name, bytes]) => {
    return `${await sha256(bytes)}  ${name}\n`;
  });
  return (await Promise.all(lines)).join('');
}

/**
 * The day of retrieval as a zip file's date, which is one of the local clock: noon, since midnight is
 * left out on some days in some places. The format holds the years from 1980 to 2099.
 */
function zipDate(retrieved: string): Date {
  const [year, month, day] = retrieved.split('-').map(Number) as [number, number, number];
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
