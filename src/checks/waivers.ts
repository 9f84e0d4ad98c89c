import { type Path, type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { Unbound } from '../prose/unbound.ts';
import type { Waiver } from '../schema/waiver.ts';

/** The waivers of one article: each covers one place, and must cover one. */
export class Waivers {
  private readonly left: { readonly waiver: Waiver; readonly index: number }[];
  private readonly placeOf: (path: Path) => Place;

  constructor(waivers: readonly Waiver[], placeOf: (path: Path) => Place) {
    this.left = waivers.map((waiver, index) => ({ waiver, index }));
    this.placeOf = placeOf;
  }

  /** Whether a waiver names these words; it is used up by that. */
  covers({ words }: Unbound): boolean {
    const at = this.left.findIndex(({ waiver }) => waiver.words === words);
    if (at === -1) return false;
    this.left.splice(at, 1);
    return true;
  }

  unused(): Problem[] {
    return this.left.map(({ waiver, index }) =>
      problemAt(this.placeOf(['waivers', index, 'words']), {
        rule: 'waiver-used',
        found: `a waiver of "${waiver.words}", which nothing needs`,
        wanted: 'the words of an unbound number as they stand in the text',
        hint: 'remove the waiver, or correct its words',
      }),
    );
  }
}
