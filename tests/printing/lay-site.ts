import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { policyOf } from '../../src/output/policy.ts';
import { drawQrCode } from '../../src/sharing/qr-code.ts';

export const siteAddress = 'https://port.example/paper/';
export const pageAddress = `${siteAddress}ferries/`;

const style = `
@font-face { font-family: Newsreader; src: url("../fonts/newsreader-text.woff2"); font-display: swap; }
@font-face { font-family: "Newsreader Display"; src: url("../fonts/newsreader-display.woff2"); font-weight: 500; font-display: swap; }
@font-face { font-family: "Schibsted Grotesk"; src: url("../fonts/grotesk-regular.woff2"); font-display: swap; }
@font-face { font-family: "Schibsted Grotesk"; src: url("../fonts/grotesk-bold.woff2"); font-weight: 700; font-display: swap; }
:root { --head: "Two ferries carry what one bridge did"; font-synthesis: none; }
@page {
  margin: 18mm 16mm;
  @top-left { content: var(--head); font: 8pt "Schibsted Grotesk"; }
  @bottom-left { content: "port.example/paper/ferries/ · version 3f2a"; font: 8pt "Schibsted Grotesk"; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Schibsted Grotesk"; }
}
@page :first { @top-left { content: none; } }
body { margin: 0; font: 10.5pt/1.36 Newsreader; font-variant-numeric: lining-nums proportional-nums; }
h1, h2, h3 { break-after: avoid; }
h1, h2 { font-family: "Newsreader Display"; font-weight: 500; }
th, strong, .figure, svg { font-family: "Schibsted Grotesk"; }
td { font-variant-numeric: tabular-nums; border-top: 0.5pt solid #999; }
th { background: #eee; }
.head { border-bottom: 2pt solid; }
.body { columns: 2; column-gap: 8mm; }
.figure, tr, li { break-inside: avoid; }
.notes { list-style-type: lower-alpha; }
.ledger { list-style: none; padding: 0; }
.ledger li { border-top: 0.5pt solid #999; }
`;

const bars = `<svg role="img" aria-label="Two bars. The ferries carry 1.2 million, the bridge 1.1 million."
 width="480" height="60" viewBox="0 0 480 60"><g aria-hidden="true">
<rect width="240" height="20" fill="#444"/><text x="246" y="15" font-size="13">1.2 million</text>
<rect y="30" width="220" height="20" fill="#999"/><text x="226" y="45" font-size="13">1.1 million</text>
</g></svg>`;

const paragraph = `<p>The office of the harbour counts every crossing at the first light of the day;
what it finds is <a href="../numbers/#ferries">1.2 million</a> in a year.<sup><a href="#source-1"
aria-label="Source 1">1</a></sup> A <strong>fair</strong> share of the traffic is <em>freight</em>, and
<a href="https://data.port.example/freight?year=2025">the tables of the freight office, which are
published every year</a>, show it.<sup><a href="#note-a" aria-label="Note a">a</a></sup></p>`;

/** The traits of a briefing: what a browser tags badly stands here as the page writes it. */
const briefing = `<header class="head"><p>Transport</p>
<h1>Two ferries carry what one bridge did</h1><p>By the port desk, 20 January 2026</p>
${toHtml(drawQrCode(pageAddress, '22mm', 'Code of this page’s address'), { space: 'svg' })}</header>
<section><h2>In brief</h2><ul><li>Ferries carry more than the bridge.</li>
<li>The <a href="../numbers/#ferries">number</a> is new.</li></ul></section>
<div class="figure"><h3>Ferries lead</h3><p>Crossings in 2025, millions</p>${bars}<p>Source: harbour office</p></div>
<div class="body"><h2>How it came</h2>${paragraph.repeat(6)}<h2>What next</h2>${paragraph.repeat(5)}</div>
<section><h2>Who says what</h2><ul class="ledger"><li><p><b>Established</b></p><p>Ferries carry freight.</p></li>
<li><p><b>Disputed</b></p><p>The bridge will open again.</p></li></ul></section>
<section><h2>The count</h2><table><caption>Crossings by year</caption><thead><tr><th scope="col">Year</th>
<th scope="col">Ferries</th></tr></thead><tbody><tr><th scope="row">2024</th><td>1,111,000</td></tr>
<tr><th scope="row">2025</th><td>not available</td></tr></tbody></table></section>
<section><h2>Notes</h2><ol class="notes"><li id="note-a"><p>Freight is counted by lorry.</p></li></ol></section>
<section><h2>Sources</h2><ol><li id="source-1">Harbour office, Crossings.
<a href="https://data.port.example/crossings">https://data.port.example/crossings</a></li></ol></section>`;

/** A page as the site would send it, with its policy. */
export function pageOf(content: string, { css = '' } = {}): string {
  const page = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Two ferries carry what one bridge did</title><style>${style}${css}</style>
</head><body><main><article>${content}</article></main></body></html>`;
  const policy = `<meta http-equiv="content-security-policy" content="${policyOf(page)}">`;
  return page.replace('<meta charset="utf-8">', (charset) => charset + policy);
}

/** A built site in a folder of its own: the briefing at `ferries/`, and other pages by name. */
export async function laySite(
  pages: Readonly<Record<string, string>> = {},
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-'));
  await mkdir(join(folder, 'fonts'));
  for (const font of await readdir('src/styles/fonts')) {
    await copyFile(join('src/styles/fonts', font), join(folder, 'fonts', font));
  }
  for (const [name, page] of Object.entries({ ferries: pageOf(briefing), ...pages })) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'index.html'), page);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
