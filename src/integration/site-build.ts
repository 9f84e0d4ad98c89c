import { rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Cache } from '../cache/cache.ts';
import type { Edition } from '../edition/edition.ts';
import { pagesOf } from '../edition/pages.ts';
import { readManifest } from '../output/manifest.ts';
import { OutputFolder } from '../output/output-folder.ts';
import {
  linkFiles,
  type RecordedFile,
  recordOutput,
  unchangedFiles,
} from '../output/output-record.ts';
import { fileOfAddress } from '../output/read-addresses.ts';
import { type Build, beginBuild, nextOf, repair } from '../output/swap.ts';
import { begin } from './build-part.ts';
import { drawCards } from './draw-cards.ts';
import { finishOutput } from './finish-output.ts';
import { hold } from './held-edition.ts';
import { filesOfMovedPlaces } from './keep-promises.ts';
import { LastOutput } from './last-output.ts';
import { editionNow } from './make-edition.ts';
import { type OpenedContent, openContent } from './open-content.ts';
import { pageKeys } from './page-keys.ts';
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
  readonly #places: Places;
  readonly #cache = new Cache(process.cwd());
  /** What files are made from, by their path. */
  #keys = new Map<string, string>();
  #last: LastOutput | undefined;
  /** Files of the output that stands there which need not be made again. */
  #unchanged: ReadonlyMap<string, RecordedFile> = new Map();
  /** There once its lock is taken: until then nothing was begun that could be left behind. */
  #build: Build | undefined;
  #bar: Progress | undefined;
  readonly #isPublishing: boolean;
  /** Takes no time, and is not to be cut in two. */
  #isSwapping = false;
  #isStopping = false;

  private constructor(
    places: Places,
    opened: OpenedContent,
    edition: Edition,
    isPublishing: boolean,
  ) {
    this.edition = edition;
    this.#isPublishing = isPublishing;
    this.#opened = opened;
    this.#places = places;
    this.stage = stageOf(places.root, nextOf(places.out));
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

  /** What pages need, before the first of them asks; pages that the last build made just so are not asked for. */
  async preparePages(): Promise<void> {
    begin('cards');
    await drawCards(this.edition);
    begin('keys');
    const pages = pagesOf(this.edition);
    this.#keys = await pageKeys(pages);
    for (const file of filesOfMovedPlaces(this.edition)) this.#keys.delete(file);
    const last = await LastOutput.of(this.#places, this.edition, this.#cache);
    this.#last = last;
    this.#unchanged = await unchangedFiles(this.#places.out, last.read(), this.#keys);
    begin('pages');
    const bar = progress('Rendering pages and files');
    this.#bar = bar;
    const isThere = (address: string) => this.#unchanged.has(fileOfAddress(address));
    hold(this.edition, { pages, asked: bar.step, isThere });
  }

  /** What follows the pages, up to the swap. Throws, with a report, where the output has problems. */
  async finish(): Promise<void> {
    this.#bar?.end();
    const build = this.#build;
    if (!build) throw new Error('SiteBuild.finish: nothing was begun');
    try {
      await leaveStage(this.stage, build.next);
      const linked = await linkFiles(this.#places.out, build.next, this.#unchanged);
      const next = await OutputFolder.open(build.next, linked);
      const found = await finishOutput(next, this.edition, this.#isPublishing);
      if (found.problems.length > 0) {
        const sources = new Map([...this.#opened.sources, ...found.sources]);
        throw new Reported({ ...this.#opened, ...found, sources });
      }
      const record = await recordOutput(next, this.#keys);
      begin('end');
      this.#isSwapping = true;
      await build.publish();
      this.#last?.write(record);
    } catch (error) {
      // What is being taken away is missed by whoever still works on it: the process is about to end.
      if (this.#isStopping) await new Promise(() => {});
      throw error;
    }
    this.#let();
    this.#cache.prune();
    const { out } = this.#places;
    if (await isHostingOld(hostingFolder(out), await readManifest(out))) {
      console.warn(
        `The headers of this build are not those in ${hostingFolder(out)}: npm run hosting, and let the host read them with the new files.`,
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
