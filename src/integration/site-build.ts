import { rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Cache } from '../cache/cache.ts';
import type { Edition } from '../edition/edition.ts';
import { readManifest } from '../output/manifest.ts';
import { type Build, beginBuild, nextOf, repair } from '../output/swap.ts';
import { begin } from './build-part.ts';
import { drawCards } from './draw-cards.ts';
import { finishOutput } from './finish-output.ts';
import { hold } from './held-edition.ts';
import { editionNow } from './make-edition.ts';
import { type OpenedContent, openContent } from './open-content.ts';
import type { Places } from './places.ts';
import { printReport } from './print-report.ts';
import { type Progress, progress } from './progress.ts';
import { isPublishing } from './publishing.ts';
import { Reported } from './reported.ts';
import { clearStages, leaveStage, stageOf } from './stage.ts';
import { type PdfWish, willPrint } from './will-print.ts';
import { hostingFolder, isHostingOld } from './write-hosting.ts';

/**
 * A build from the check to the swap. Whatever fails, and however the process ends, the old output
 * stays as it was.
 */
export class SiteBuild {
  /** Where Astro is to write the pages. */
  readonly stage: string;
  readonly edition: Edition;
  readonly #opened: OpenedContent;
  readonly #out: string;
  /** There once its lock is taken: until then nothing was begun that could be left behind. */
  #build: Build | undefined;
  #bar: Progress | undefined;
  readonly #isPublishing: boolean;
  /** Takes no time, and is not to be cut in two. */
  #isSwapping = false;
  #isStopping = false;

  private constructor(
    { root, out }: Places,
    opened: OpenedContent,
    edition: Edition,
    isPublishing: boolean,
  ) {
    this.edition = edition;
    this.#isPublishing = isPublishing;
    this.#opened = opened;
    this.#out = out;
    this.stage = stageOf(root, nextOf(out));
  }

  /** Checks the content, and begins a build of it. Throws, with a report, if the content has problems. */
  static async begin(places: Places, pdf: PdfWish): Promise<SiteBuild> {
    await repair(places.out);
    // Where a machine has much memory, V8 collects late: a third more would be held, for a tenth of the time.
    setFlagsFromString('--heap-growing-percent=25');
    begin('check');
    const opened = await openContent(
      places.content,
      (total) => progress('Checking articles', total).step,
    );
    if (!opened.parts || opened.problems.length > 0) throw new Reported(opened);
    printReport(opened, 'text');
    const isPrinted = await willPrint(pdf, opened.parts.content);
    const edition = editionNow(opened.parts, { isBeingWritten: false, isPrinted });
    await clearStages(places.root);
    const begun = new SiteBuild(places, opened, edition, isPublishing(pdf));
    const beginning = beginBuild(places.out);
    // Heard from the start, since a lock is there before the folder that it is for.
    begun.#stop = () => begun.#end(beginning);
    process.once('SIGINT', begun.#stop).once('SIGTERM', begun.#stop);
    // Astro tells nobody that a page failed: the process ends, and what was begun goes with it.
    process.once('exit', begun.#drop);
    begun.#build = await beginning;
    return begun;
  }

  /** What pages need, before the first of them asks. */
  async preparePages(): Promise<void> {
    begin('cards');
    await drawCards(this.edition);
    begin('pages');
    const bar = progress('Rendering pages and files');
    this.#bar = bar;
    hold(this.edition, bar.step);
  }

  /** What follows the pages, up to the swap. Throws, with a report, where the output has problems. */
  async finish(): Promise<void> {
    this.#bar?.end();
    const build = this.#build;
    if (!build) throw new Error('SiteBuild.finish: nothing was begun');
    try {
      await leaveStage(this.stage, build.next);
      const found = await finishOutput(build.next, this.edition, this.#isPublishing);
      if (found.problems.length > 0) {
        const sources = new Map([...this.#opened.sources, ...found.sources]);
        throw new Reported({ ...this.#opened, ...found, sources });
      }
      begin('end');
      this.#isSwapping = true;
      await build.publish();
    } catch (error) {
      // What is being taken away is missed by whoever still works on it: the process is about to end.
      if (this.#isStopping) await new Promise(() => {});
      throw error;
    }
    this.#let();
    new Cache(process.cwd()).prune();
    if (await isHostingOld(hostingFolder(this.#out), await readManifest(this.#out))) {
      console.warn(
        `The headers of this build are not those in ${hostingFolder(this.#out)}: npm run hosting, and let the host read them with the new files.`,
      );
    }
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
    console.error(`Stopped. ${this.#out} is as it was.`);
    process.exit(130);
  }

  readonly #drop = () => {
    this.#build?.drop();
    if (this.stage !== nextOf(this.#out)) rmSync(this.stage, { recursive: true, force: true });
  };

  #let(): void {
    process.off('SIGINT', this.#stop).off('SIGTERM', this.#stop).off('exit', this.#drop);
  }
}
