import { numeralsIn } from '../numerals.ts';
import type { Output, SiteFinding } from '../output.ts';
import { different } from './datasets.ts';

/** Every numeral of a briefing's page is on its paper as often, whatever the size of the sheet. */
export async function checkPaper(
  output: Output,
  wordsOfPdf: (bytes: Uint8Array) => Promise<string>,
): Promise<SiteFinding[]> {
  const findings: SiteFinding[] = [];
  for (const [file, { numerals }] of output.pages) {
    const [, folder] = /^(articles\/[^/]+\/)briefing\/index\.html$/.exec(file) ?? [];
    if (folder === undefined) continue;
    for (const pdf of [`${folder}briefing-a4.pdf`, `${folder}briefing-letter.pdf`]) {
      // A build without a browser prints none.
      if (!output.files.has(pdf)) continue;
      const printed = numeralsIn(await wordsOfPdf(await output.bytes(pdf)));
      for (const [numeral, count] of Object.entries(numerals)) {
        const times = printed.filter((one) => one === numeral).length;
        if (times >= count) continue;
        findings.push({
          ...different(file),
          file: pdf,
          offset: 0,
          found: `${numeral} ${times} times, on the page ${count} times`,
        });
      }
    }
  }
  return findings;
}
