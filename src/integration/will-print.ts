import { hasBrowser } from '../printing/open-browser.ts';
import type { Content } from '../reading/content.ts';
import { publishedPdfs } from './keep-promises.ts';

/** `--require-pdf` fails a build that cannot print; `--no-pdf` prints nothing. */
export type PdfWish = 'if-possible' | 'required' | 'none';

/** What a command line asks for. */
export function pdfWish(flags: readonly string[] = process.argv.slice(2)): PdfWish {
  if (flags.includes('--require-pdf')) return 'required';
  return flags.includes('--no-pdf') ? 'none' : 'if-possible';
}

/** Whether there will be PDFs for pages to lead to. Throws where there must be and cannot. */
export async function willPrint(pdf: PdfWish, content: Content): Promise<boolean> {
  const alreadyOut = publishedPdfs(content);
  const out =
    alreadyOut.length === 1 ? alreadyOut[0] : `${alreadyOut[0]} and ${alreadyOut.length - 1} more`;
  if (pdf === 'none' && alreadyOut.length > 0) {
    throw new Error(
      `Readers have links to PDFs that --no-pdf would leave out: ${out}. Build without it, or say in moved.yaml that they are withdrawn.`,
    );
  }
  if (pdf === 'none') return false;
  if (await hasBrowser()) return true;
  const named = process.env['ASSAY_BROWSER'];
  const fault = named
    ? `ASSAY_BROWSER names ${named}, where there is no browser`
    : 'there is no browser to print them with';
  const cure = 'Install Chrome, or name a Chromium with ASSAY_BROWSER=/path/to/chromium.';
  if (pdf === 'required')
    throw new Error(`No PDFs, which --require-pdf asks for: ${fault}. ${cure}`);
  if (alreadyOut.length > 0) {
    throw new Error(
      `There is no browser to print PDFs with, and readers have links to them: ${out}. ${cure} Or say in moved.yaml that they are withdrawn.`,
    );
  }
  console.warn(`No PDFs, and no page leads to any: ${fault}. ${cure}`);
  return false;
}
