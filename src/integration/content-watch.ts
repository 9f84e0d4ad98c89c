import { resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import type { Site } from '../schema/site.ts';
import { warnBeforePublishing } from './before-publishing.ts';
import { hold, letGo } from './held-edition.ts';
import { editionNow } from './make-edition.ts';
import { type OpenedContent, openContent, problemsWhileWriting } from './open-content.ts';
import { contentProblems, pageShown } from './page-events.ts';
import { closingLine, printReport } from './print-report.ts';
import { type ShownProblem, shownReport } from './shown-report.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** An editor may write a file in several steps, ms. */
const settling = 40;

/** The content folder as it is now, the edition of it, and whoever is to hear of edits. */
export class ContentWatch {
  readonly #folder: string;
  #opened: Promise<OpenedContent>;
  #edits = 0;
  #server: Server | undefined;
  /** That the server was started with. */
  readonly site: Site | undefined;

  private constructor(folder: string, opened: OpenedContent) {
    this.#folder = folder;
    this.#opened = Promise.resolve(opened);
    this.site = opened.parts?.content.site;
  }

  /** Opens a folder, prints the report on it, and takes an edition of it in hand. */
  static async start(folder: string): Promise<ContentWatch> {
    const opened = await openContent(folder);
    printReport(opened, 'text');
    if (opened.parts) warnBeforePublishing(opened.parts.content);
    take(opened);
    return new ContentWatch(folder, opened);
  }

  /** What keeps the site from being shown, read after the last edit. */
  async problems(): Promise<ShownProblem[]> {
    return shownReport(await this.#latest(), this.#folder);
  }

  /** How many edits were heard of so far. */
  get edits(): number {
    return this.#edits;
  }

  /** Watches for a server. Servers follow each other, since a new file starts the next one. */
  follow(server: Server): void {
    this.#server = server;
    server.watcher.add(this.#folder);
    server.watcher.on('all', (event, path) => {
      if (!resolve(path).startsWith(this.#folder + sep)) return;
      this.#read();
      // A file that comes or goes can mean a new page: only a restart looks for those.
      if (event === 'add' || event === 'unlink') void server.restart();
    });
    // What is told while a page is on its way to the browser is lost on it, so that pages ask.
    server.environments.client.hot.on(pageShown, async ({ edits }, browser) => {
      const problems = await this.problems();
      if (problems.length > 0) browser.send(contentProblems, problems);
      else if (edits < this.#edits) browser.send({ type: 'full-reload' });
    });
  }

  async #latest(): Promise<OpenedContent> {
    const asked = this.#opened;
    const opened = await asked;
    return asked === this.#opened ? opened : this.#latest();
  }

  #read(): void {
    this.#edits += 1;
    const edit = this.#edits;
    this.#opened = this.#opened.then(async (before) => {
      await setTimeout(settling);
      if (edit !== this.#edits) return before;
      const opened = await openContent(this.#folder);
      if (edit !== this.#edits) return opened;
      take(opened);
      this.#report(opened, before);
      this.#tell(opened);
      return opened;
    });
  }

  /** What is wrong now, or that nothing is any more. */
  #report(opened: OpenedContent, before: OpenedContent): void {
    if (opened.problems.length > 0) printReport(opened, 'text');
    else if (before.problems.length > 0) console.log(`Mended. ${closingLine(opened)}`);
    const { address, base } = opened.parts?.content.site ?? this.site ?? {};
    if (this.site?.address !== address || this.site?.base !== base) {
      console.log('site.yaml has another address or base: start npm run dev again to see it.');
    }
  }

  /** Browsers show the problems over the page that they have, or load it anew. */
  #tell(opened: OpenedContent): void {
    if (!this.#server) return;
    const { environments } = this.#server;
    const problems = shownReport(opened, this.#folder);
    if (problems.length > 0) {
      environments.client.hot.send(contentProblems, problems);
      return;
    }
    // Astro remembers which pages a route has, and cards get another name with every edit.
    for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {});
    environments.client.hot.send({ type: 'full-reload' });
  }
}

/** Takes an edition in hand if there is nothing that keeps it from being shown. */
function take(opened: OpenedContent): void {
  if (!opened.parts || problemsWhileWriting(opened.problems).length > 0) {
    letGo('The content has problems: see the report.');
    return;
  }
  hold(editionNow(opened.parts, { isBeingWritten: true, isPrinted: false }));
}
