import type { GroundArea } from '../model/area.ts';
import type { Dataset } from '../model/dataset.ts';
import type { NumberDefinition } from '../model/number-schema.ts';
import type { Path, Place } from '../problem/problem.ts';
import type { Departures } from '../register/departure.ts';
import type { LinkRegister } from '../register/link-register.ts';
import type { ArticleFrontMatter, Change, PageFrontMatter } from '../schema/article.ts';
import type { Claim } from '../schema/claim.ts';
import type { FigureDescription } from '../schema/figure.ts';
import type { OutputWaiver } from '../schema/output-waiver.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import type { Words } from './source-text.ts';

/** What is known of every entry, whether or not it could be read. */
export interface Entry {
  readonly id: string;
  readonly place: Place;
}

export interface ChangeEntry extends Omit<Change, 'note'> {
  readonly note: Words;
  readonly place: Place;
}

/** Leave to break a rule for the finished output, from site.yaml. */
export interface OutputWaiverEntry extends OutputWaiver {
  readonly place: Place;
}

export interface Article
  extends Omit<ArticleFrontMatter, 'title' | 'standfirst' | 'inBrief' | 'changes'> {
  readonly slug: string;
  readonly place: Place;
  readonly title: Words;
  readonly standfirst: Words;
  readonly inBrief: readonly Words[];
  readonly changes: readonly ChangeEntry[];
  readonly body: Words;
  /** Where a value of the front matter stands. */
  placeOf(path: Path): Place;
}

export interface Page extends Omit<PageFrontMatter, 'title'> {
  readonly slug: string;
  readonly place: Place;
  readonly title: Words;
  readonly body: Words;
  placeOf(path: Path): Place;
}

/** All words of a drawing. */
export interface FigureWords {
  readonly title: Words;
  readonly subtitle: Words;
  readonly description: Words;
  readonly note?: Words;
  /** Of its annotations, in their order. */
  readonly annotations?: readonly Words[];
}

/** A state of a figure, with what it says otherwise than the figure itself. */
export interface StateEntry extends Partial<FigureWords> {
  readonly value: string;
  readonly label: string;
  readonly place: Place;
}

export interface Figure extends FigureWords {
  readonly id: string;
  readonly place: Place;
  /** What is drawn, by kind. */
  readonly drawing: FigureDescription;
  /** In the author's order; none for a figure that has only one. */
  readonly states: readonly StateEntry[];
  placeOf(path: Path): Place;
}

export interface SourceEntry extends Source, Entry {}

export interface NumberEntry extends Entry {
  readonly definition: NumberDefinition;
  placeOf(path: Path): Place;
}

export interface ClaimEntry extends Entry, Omit<Claim, 'statement' | 'basis'> {
  readonly statement: Words;
  readonly basis: Words;
  placeOf(path: Path): Place;
}

/** A photograph or another picture that is no figure. */
export interface Image {
  /** File name, e.g. "harbour.jpg". */
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export type EntryKind =
  | 'article'
  | 'page'
  | 'figure'
  | 'dataset'
  | 'area'
  | 'source'
  | 'number'
  | 'claim'
  | 'image';

/** Everything that is published, as it was read. */
export interface Content {
  readonly site: Site;
  readonly outputWaivers: readonly OutputWaiverEntry[];
  /** Where in site.yaml a value stands. */
  placeInSite(path: Path): Place;
  readonly articles: readonly Article[];
  readonly pages: readonly Page[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly areas: ReadonlyMap<string, GroundArea>;
  /** The CSV of each dataset to the byte, by the dataset's id. */
  readonly csvFiles: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly sources: ReadonlyMap<string, SourceEntry>;
  readonly numbers: ReadonlyMap<string, NumberEntry>;
  readonly claims: ReadonlyMap<string, ClaimEntry>;
  readonly images: ReadonlyMap<string, Image>;
  /** What was ever published; empty before the first release. */
  readonly register: LinkRegister;
  /** Where some of it has gone, as moved.yaml says. */
  readonly departures: Departures;
  /** Ids of entries that are there, the unreadable ones too: a reference to those is not a second problem. */
  readonly ids: Readonly<Record<EntryKind, ReadonlySet<string>>>;
}
