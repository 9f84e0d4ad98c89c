import { Anchors } from './anchor.ts';
import type { KeptParagraph } from './link-register.ts';
import { longestRun } from './longest-run.ts';
import { likeness } from './sketch.ts';

/** A paragraph, a quotation or an item of a list, as it stands now. */
export interface Paragraph {
  /** A hash of its words. */
  readonly words: string;
  /** How many headings stand before it. */
  readonly section: number;
  sketch(): string;
}

/** The anchor of a removed passage, and the one that it lands on: at its head or at its end. */
export interface Landing {
  readonly id: string;
  /** Which of the passages; `undefined` where there is none. */
  readonly at: number | undefined;
  readonly side: 'head' | 'end';
}

export interface Matched {
  /** The anchor of each passage. */
  readonly ids: readonly string[];
  /** In the order in which they were published. */
  readonly landings: readonly Landing[];
}

/** Two passages with this much in common are one that was edited, wherever they stand; */
const likeAnywhere = 0.3;
/** and with this much, where they stand between the same neighbours. */
const likeInPlace = 0.12;

/**
 * Finds out what has become of published paragraphs. One whose words are the same keeps its anchor
 * wherever it stands; an edited one is known by its sketch, or by standing alone where one has gone;
 * what is left of the published ones was removed, and lands on a neighbour; what is left of the
 * passages is new, and takes no anchor that is reserved.
 */
export function matchParagraphs(
  kept: readonly KeptParagraph[],
  passages: readonly Paragraph[],
  reserved: Iterable<string> = [],
): Matched {
  const pairs = new Pairs(kept, passages);
  pairs.byWords();
  pairs.byLikeness();
  pairs.byPlace();
  const anchors = new Anchors([...kept.map(({ id }) => id), ...reserved]);
  return {
    ids: passages.map(({ words }, index) => pairs.keptAt(index)?.id ?? anchors.take(`p-${words}`)),
    landings: pairs.landings(),
  };
}

class Pairs {
  private readonly kept: readonly KeptParagraph[];
  private readonly passages: readonly Paragraph[];
  /** Of each published paragraph the passage that it is now, and the other way round. */
  private readonly now: (number | undefined)[];
  private readonly before: (number | undefined)[];
  private readonly sketches = new Map<number, string>();

  constructor(kept: readonly KeptParagraph[], passages: readonly Paragraph[]) {
    this.kept = kept;
    this.passages = passages;
    this.now = kept.map(() => undefined);
    this.before = passages.map(() => undefined);
  }

  keptAt(passage: number): KeptParagraph | undefined {
    const index = this.before[passage];
    return index === undefined ? undefined : this.kept[index];
  }

  byWords(): void {
    const waiting = new Map<string, number[]>();
    for (const [index, { words }] of this.passages.entries()) {
      waiting.set(words, [...(waiting.get(words) ?? []), index]);
    }
    // What still stood there comes before what had been removed with the same words.
    for (const isGone of [false, true]) {
      for (const [index, one] of this.kept.entries()) {
        if (one.isGone !== isGone) continue;
        const passage = waiting.get(one.words)?.shift();
        if (passage !== undefined) this.pair(index, passage);
      }
    }
  }

  byLikeness(): void {
    const gaps = this.gaps();
    const found = this.unpairedKept().flatMap((index) =>
      this.unpairedPassages().flatMap((passage) => {
        const like = this.likeness(index, passage);
        // What was removed is not looked for in its old place: something else may stand there now.
        const isInPlace =
          !this.kept[index]?.isGone && gaps.ofKept(index) === gaps.ofPassage(passage);
        return like >= (isInPlace ? likeInPlace : likeAnywhere) ? [{ index, passage, like }] : [];
      }),
    );
    found.sort((a, b) => b.like - a.like || a.index - b.index || a.passage - b.passage);
    for (const { index, passage } of found) {
      if (this.now[index] === undefined && this.before[passage] === undefined)
        this.pair(index, passage);
    }
  }

  /** One gone and one come between the same neighbours: it was rewritten. */
  byPlace(): void {
    const gaps = this.gaps();
    const gone = Map.groupBy(
      this.unpairedKept().filter((index) => !this.kept[index]?.isGone),
      gaps.ofKept,
    );
    const come = Map.groupBy(this.unpairedPassages(), gaps.ofPassage);
    for (const [gap, [index, ...others]] of gone) {
      const [passage, ...more] = come.get(gap) ?? [];
      if (index === undefined || passage === undefined) continue;
      if (others.length + more.length === 0) this.pair(index, passage);
    }
  }

  landings(): Landing[] {
    const settled = this.settled();
    return this.unpairedKept().map((index) => {
      const { id } = this.kept[index] as KeptParagraph;
      const host = this.hostOf(index);
      if (host !== undefined) return { id, at: host, side: 'head' };
      const [previous, next] = [
        settled.findLast((one) => one < index),
        settled.find((one) => one > index),
      ].map((one) => (one === undefined ? undefined : this.now[one]));
      // What follows stands in its place, unless a heading has come between.
      const isOver =
        next === undefined ||
        (previous !== undefined && this.sectionOf(previous) !== this.sectionOf(next));
      if (!isOver) return { id, at: next, side: 'head' };
      if (previous !== undefined) return { id, at: previous, side: 'end' };
      return { id, at: this.passages.length > 0 ? 0 : undefined, side: 'head' };
    });
  }

  /** The passage that has taken in what a removed one said. */
  private hostOf(index: number): number | undefined {
    let best: number | undefined;
    let most = likeAnywhere;
    for (const passage of this.passages.keys()) {
      const like = this.likeness(index, passage);
      if (like <= most) continue;
      [best, most] = [passage, like];
    }
    return best;
  }

  private sectionOf(passage: number): number | undefined {
    return this.passages[passage]?.section;
  }

  private pair(index: number, passage: number): void {
    this.now[index] = passage;
    this.before[passage] = index;
  }

  private likeness(index: number, passage: number): number {
    return likeness((this.kept[index] as KeptParagraph).sketch, this.sketchOf(passage));
  }

  private sketchOf(passage: number): string {
    const known = this.sketches.get(passage);
    if (known !== undefined) return known;
    const { words, sketch } = this.passages[passage] as Paragraph;
    // Unchanged words were sketched when they were published.
    const same = this.keptAt(passage);
    const made = same?.words === words ? same.sketch : sketch();
    this.sketches.set(passage, made);
    return made;
  }

  private unpairedKept(): number[] {
    return this.now.flatMap((passage, index) => (passage === undefined ? [index] : []));
  }

  private unpairedPassages(): number[] {
    return this.before.flatMap((index, passage) => (index === undefined ? [passage] : []));
  }

  /** Published paragraphs that are still in their old order, as many as can be. */
  private settled(): number[] {
    return longestRun(this.now);
  }

  /** Between which settled neighbours something stands. */
  private gaps(): {
    ofKept: (index: number) => number;
    ofPassage: (passage: number) => number;
  } {
    const settled = this.settled();
    const passages = settled.map((index) => this.now[index] as number);
    const countBelow = (sorted: readonly number[], limit: number) => {
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as number) < limit) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return {
      ofKept: (index) => countBelow(settled, index),
      ofPassage: (passage) => countBelow(passages, passage),
    };
  }
}
