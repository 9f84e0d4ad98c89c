import { Cache } from '../cache/cache.ts';
import type { Edition } from '../edition/edition.ts';
import type { EditionArticle } from '../edition/edition-article.ts';
import { addressOf, canonical } from '../model/address.ts';
import type { OutputFolder } from '../output/output-folder.ts';
import { fileOfAddress } from '../output/read-addresses.ts';
import { openBrowser } from '../printing/open-browser.ts';
import type { PrintJob } from '../printing/print-all.ts';
import type { Paper } from '../printing/print-pdf.ts';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import { progress } from './progress.ts';

const papers: readonly Paper[] = ['a4', 'letter'];

/** A PDF that a build makes, and where it goes. */
interface BriefingJob extends PrintJob {
  readonly article: EditionArticle;
  /** From the output folder. */
  readonly file: string;
  /** Of the page that is printed, styles included: with the fonts' names in it, all that decides the bytes. */
  readonly html: string;
}

/**
 * Prints the briefing of every published article on both sizes of paper, in one browser; what was
 * printed before from the same page is taken from the cache. Only now it shows whether a briefing
 * fills more sides than it may: then it returns a problem for its author.
 */
export async function printBriefings(folder: OutputFolder, edition: Edition): Promise<Problem[]> {
  const cache = new Cache(process.cwd());
  const jobs = await toJobs(folder, edition);
  const problems: Problem[] = [];
  const keep = async ({ article, file, paper }: BriefingJob, pdf: Uint8Array) => {
    await folder.write(file, pdf);
    const sides = article.compiled.article.briefing?.sides;
    if (sides === undefined) return;
    const length = await countSides(pdf);
    if (length > sides) {
      problems.push(
        tooLong(article.compiled.article.placeOf(['briefing', 'sides']), paper, length, sides),
      );
    }
  };
  const fresh: BriefingJob[] = [];
  for (const job of jobs) {
    const kept = cache.read('briefing', keyOf(job));
    if (kept) await keep(job, kept);
    else fresh.push(job);
  }
  if (fresh.length > 0) await printFresh(fresh, { folder, site: edition.site, cache, keep });
  return problems;
}

async function printFresh(
  jobs: readonly BriefingJob[],
  {
    folder,
    site,
    cache,
    keep,
  }: {
    folder: OutputFolder;
    site: Edition['site'];
    cache: Cache;
    keep: (job: BriefingJob, pdf: Uint8Array) => Promise<void>;
  },
): Promise<void> {
  // Much code, which is read only where something is printed.
  const [{ openSite }, { printAll }] = await Promise.all([
    import('../printing/open-site.ts'),
    import('../printing/print-all.ts'),
  ]);
  const browser = await openBrowser();
  const bar = progress('Printing briefings', jobs.length);
  try {
    const opened = await openSite(browser, {
      folder: folder.path,
      address: canonical(site, '/'),
    });
    await printAll(opened, jobs, async (job, pdf) => {
      cache.write('briefing', keyOf(job), pdf);
      await keep(job, pdf);
      bar.step();
    });
  } finally {
    bar.end();
    await browser.close();
  }
}

async function countSides(pdf: Uint8Array): Promise<number> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  return (await PDFDocument.load(pdf)).getPageCount();
}

function keyOf({ html, paper, facts }: BriefingJob): string[] {
  return [html, paper, JSON.stringify(facts), process.env['ASSAY_BROWSER'] ?? ''];
}

async function toJobs(folder: OutputFolder, { site, articles }: Edition): Promise<BriefingJob[]> {
  const jobs: BriefingJob[] = [];
  for (const article of articles) {
    const { compiled, facts, slug } = article;
    const address = addressOf.briefing(slug);
    const html = await folder.text(fileOfAddress(address));
    const about = {
      title: facts.title,
      author: facts.author,
      subject: compiled.standfirst.plain,
      language: site.language,
      published: facts.published,
      modified: facts.modified ?? facts.published,
    };
    for (const paper of papers) {
      const file = addressOf.briefingFile(slug, paper).slice(1);
      jobs.push({ address: canonical(site, address), paper, facts: about, article, file, html });
    }
  }
  return jobs;
}

function tooLong(place: Place, paper: Paper, sides: number, most: number): Problem {
  return problemAt(place, {
    rule: 'briefing-fits',
    found: `a briefing of ${sides} sides of ${paper === 'a4' ? 'A4' : 'Letter'}`,
    wanted: `${most} at most, as briefing: sides: says`,
    hint: 'choose fewer sections or figures, or allow another side',
  });
}
