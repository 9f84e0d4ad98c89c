import { resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { type OpenedContent, openContent } from '../content.ts';
import type { Development } from './development.ts';
import { shownReport } from './shown-report.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** An editor may write a file in several steps, ms. */
const settling = 40;

/** The content folder as it is now, and whoever is to hear of its edits. */
export class ContentWatch {
  #opened: Promise<OpenedContent>;
  #edits = 0;
  #server: Server | undefined;
  readonly #content: Development;

  constructor(content: Development) {
    this.#content = content;
    this.#opened = Promise.resolve(content.opened);
  }

  /** What the folder holds, read after its last edit. */
  async latest(): Promise<OpenedContent> {
    const asked = this.#opened;
    const opened = await asked;
    return asked === this.#opened ? opened : this.latest();
  }

  /** Watches for a server. Servers follow each other, since a new file starts the next one. */
  follow(server: Server): void {
    this.#server = server;
    const { folder } = this.#content;
    server.watcher.add(folder);
    server.watcher.on('all', (event, path) => {
      if (!resolve(path).startsWith(folder + sep)) return;
      this.#read();
      // A file that comes or goes can mean a new page: only a restart looks for those.
      if (event === 'add' || event === 'unlink') void server.restart();
    });
  }

  #read(): void {
    this.#edits += 1;
    const edit = this.#edits;
    this.#opened = this.#opened.then(async (before) => {
      await setTimeout(settling);
      if (edit !== this.#edits) return before;
      // Pages ask for the content by themselves, and keep what they got until the next edit.
      process.env['ASSAY_EDIT'] = String(edit);
      const opened = await openContent(this.#content.folder);
      if (edit !== this.#edits) return opened;
      this.#content.report(opened);
      this.#tell(opened);
      return opened;
    });
  }

  /** Browsers show the problems over the page that they have, or load it anew. */
  #tell(opened: OpenedContent): void {
    if (!this.#server) return;
    const { environments } = this.#server;
    const problems = shownReport(opened, this.#content.folder);
    if (problems.length > 0) {
      environments.client.hot.send('assay:problems', problems);
      return;
    }
    // Astro remembers which pages a route has, and cards get another name with every edit.
    for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {});
    environments.client.hot.send({ type: 'full-reload' });
  }
}
