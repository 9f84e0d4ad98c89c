import { rmSync } from 'node:fs';
import { Cache } from '../cache/cache.ts';
import { type Edition, isPublished } from '../edition/edition.ts';
import { pagesOf } from '../edition/pages.ts';
import { type Build, beginBuild, nextOf, repair } from '../output/swap.ts';
import { publishingWarning } from './before-publishing.ts';
import { begin } from './build-part.ts';
import { drawPictures } from './draw-pictures.ts';
import { finishOutput } from './finish-output.ts';
import { hold } from './held-edition.ts';
import { KeptFiles } from './kept-files.ts';
import { type BuildRecord, inputsOf, LastBuild } from './last-build.ts';
import { editionNow } from './make-edition.ts';
import { type OpenedContent, openContent } from './open-content.ts';
import type { Places } from './places.ts';
import { closingLine, printReport } from './print-report.ts';
import { type Progress, progress } from './progress.ts';
import { isPublishing } from './publishing.ts';
import { Reported } from './reported.ts';
import { clearStages, leaveStage, stageOf } from './stage.ts';
import { type PdfWish, willPrint } from './will-print.ts';
import { WorkPool } from './work-pool.ts';
import { warnOfOldHosting } from './write-hosting.ts';

/**
 * A build from the check to the swap. Whatever fails, and however the process ends, the old output
 * stays as it was.
 */
export class SiteBuild {
  /** Where Astro is to write the pages. */
  readonly stage: string;
  readonly edition: Edition;
  readonly #opened: OpenedContent;
  readonly #inputs: string;
  readonly #places: Places;
  readonly #cache = new Cache(process.cwd());
  readonly #pool = new WorkPool();
  #kept: KeptFiles | undefined;
  /** There once its lock is taken: until then nothing was begun that could be left behind. */
  #build: Build | undefined;
  #bar: Progress | undefined;
  readonly #isPublishing: boolean;
  /** Takes no time, and is not to be cut in two. */
  #isSwapping = false;
  #isStopping = false;

  private constructor(
    places: Places,
    {
      opened,
      edition,
      inputs,
      isPublishing,
    }: { opened: OpenedContent; edition: Edition; inputs: string; isPublishing: boolean },
  ) {
    this.edition = edition;
    this.#isPublishing = isPublishing;
    this.#opened = opened;
    this.#inputs = inputs;
    this.#places = places;
    this.stage = stageOf(places.root, nextOf(places.out));
  }

  /** Checks the content, and begins a build of it. Throws, with a report, if the content has problems. */
  static async begin(places: Places, pdf: PdfWish): Promise<SiteBuild> {
    await repair(places.out);
    begin('check');
    // Before the content is read: what is edited meanwhile is no part of this build.
    const inputs = await inputsOf(places, pdf);
    const opened = await openContent(
      places.content,
      (total) => progress('Checking articles', total).step,
    );
    if (!opened.parts || opened.problems.length > 0) throw new Reported(opened);
    printReport(opened, 'text');
    const isPrinted = await willPrint(pdf, opened.parts.content);
    const edition = editionNow(opened.parts, { isBeingWritten: false, isPrinted });
    await clearStages(places.root);
    const begun = new SiteBuild(places, {
      opened,
      edition,
      inputs,
      isPublishing: isPublishing(pdf),
    });
    const beginning = beginBuild(places.out);
    // Heard from the start, since a lock is there before the folder that it is for.
    begun.#stop = () => begun.#end(beginning);
    process.once('SIGINT', begun.#stop).once('SIGTERM', begun.#stop);
    // Astro tells nobody that a page failed: the process ends, and what was begun goes with it.
    process.once('exit', begun.#drop);
    begun.#build = await beginning;
    return begun;
  }

  /** What pages need, before the first of them asks; pages that the last build made just so are not asked for. */
  async preparePages(): Promise<void> {
    begin('pictures');
    const pages = pagesOf(this.edition);
    await drawPictures(pages, { edition: this.edition, cache: this.#cache, pool: this.#pool });
    begin('keys');
    const asked = { edition: this.edition, pages, cache: this.#cache };
    const kept = await KeptFiles.find(this.#places, asked);
    this.#kept = kept;
    begin('pages');
    const bar = progress('Rendering pages and files');
    this.#bar = bar;
    hold(this.edition, { pages, asked: bar.step, isThere: (address) => kept.isThere(address) });
  }

  /** What follows the pages, up to the swap. Throws, with a report, where the output has problems. */
  async finish(): Promise<void> {
    this.#bar?.end();
    const [build, kept] = [this.#build, this.#kept];
    if (!build || !kept) throw new Error('SiteBuild.finish: nothing was begun');
    try {
      await leaveStage(this.stage, build.next);
      const next = await kept.openWith(build.next);
      const found = await finishOutput(next, this.edition, {
        pool: this.#pool,
        isPublishing: this.#isPublishing,
      });
      if (found.problems.length > 0) {
        const sources = new Map([...this.#opened.sources, ...found.sources]);
        throw new Reported({ ...this.#opened, ...found, sources });
      }
      const record = { ...this.#made(found.said), files: await kept.record(next) };
      begin('end');
      this.#isSwapping = true;
      await build.publish();
      (await LastBuild.of(this.#places, this.#cache)).write(record);
    } catch (error) {
      // What is being taken away is missed by whoever still works on it: the process is about to end.
      if (this.#isStopping) await new Promise(() => {});
      throw error;
    }
    this.#let();
    await this.#pool.close();
    this.#cache.prune();
    await warnOfOldHosting(this.#places.out);
  }

  /** What the output was made from, and what else was said of it. */
  #made(said: readonly string[]): Omit<BuildRecord, 'files'> {
    const { site, content, isPrinted, now } = this.edition;
    const waiting = content.articles.filter((article) => !isPublished(article, now));
    const [until] = waiting.flatMap(({ draft, published }) => (draft ? [] : [published])).sort();
    const warning = publishingWarning(content);
    return {
      inputs: this.#inputs,
      address: site.address,
      base: site.base,
      isPrinted,
      ...(until !== undefined && { until }),
      said: [closingLine(this.#opened), ...said, ...(warning === undefined ? [] : [warning])],
    };
  }

  #stop = () => {};

  /** Broken off by Ctrl+C: what was begun goes, and the old output stays. */
  async #end(beginning: Promise<Build>): Promise<void> {
    if (this.#isSwapping) return;
    this.#isStopping = true;
    const build = await beginning.catch(() => undefined);
    await build?.discard();
    // Its lock is free: what stands there when the process ends may be another build's.
    this.#build = undefined;
    console.error(`Stopped. ${this.#places.out} is as it was.`);
    process.exit(130);
  }

  readonly #drop = () => {
    this.#build?.drop();
    if (this.stage !== nextOf(this.#places.out))
      rmSync(this.stage, { recursive: true, force: true });
  };

  #let(): void {
    process.off('SIGINT', this.#stop).off('SIGTERM', this.#stop).off('exit', this.#drop);
  }
}
