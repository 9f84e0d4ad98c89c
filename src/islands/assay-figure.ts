import type { FigureData } from '../edition/figure-data.ts';
import type { ReadableMark } from '../edition/mark-words.ts';
import { readFigure } from './figure-json.ts';
import { Reader, type ReaderHost } from './reader.ts';
import { addStyle } from './style.ts';

/** A figure wakes when it is this far from the window. */
const near = '600px';

addStyle('@media screen{tr.read>*{background:var(--band)}tr.read{outline:2px solid var(--ink)}}');

/**
 * A figure whose values can be read. What it shows is in the page already: until its data are there,
 * and if anything fails, it stays as it is.
 */
export class AssayFigure extends HTMLElement implements ReaderHost {
  #awake: Promise<boolean> | undefined;
  protected readers: readonly Reader[] = [];

  connectedCallback(): void {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        this.wake();
      },
      { rootMargin: near },
    );
    watch.observe(this);
  }

  /** Brings the figure to life, once: false where it cannot be. */
  wake(): Promise<boolean> {
    this.#awake ??= this.prepare().then(
      () => true,
      () => false,
    );
    return this.#awake;
  }

  readData(): Promise<FigureData> {
    return readFigure(this.dataset['from'] ?? '', this.dataset['figure'] ?? '');
  }

  protected async prepare(): Promise<void> {
    const { views } = await this.readData();
    this.readers = [...this.querySelectorAll<HTMLElement>('.drawing')].flatMap((frame) => {
      const svg = frame.querySelector('svg');
      return svg ? [new Reader(frame, svg, this)] : [];
    });
    this.setMarks(views[this.shown]?.marks ?? []);
  }

  /** The state that is shown; empty where there are none. */
  protected get shown(): string {
    return this.dataset['state'] ?? '';
  }

  protected setMarks(marks: readonly ReadableMark[]): void {
    for (const reader of this.readers) reader.setMarks(marks);
  }

  sentenceOf(_: ReadableMark): HTMLAnchorElement | undefined {
    return undefined;
  }

  /** Its row in the table of the page, where there is one, is lit with it. */
  onRead(mark: ReadableMark | undefined): void {
    for (const row of document.querySelectorAll<HTMLElement>('tr[data-row]')) {
      row.classList.toggle('read', mark !== undefined && row.dataset['row'] === `${mark.line}`);
    }
  }
}
