import type { Box, Point } from '../box.ts';
import { crosses } from '../box.ts';
import type { Label } from '../label.ts';
import { fontSize, lineHeight, wrap } from '../text.ts';
import { placesAtBand, placesAtRule } from './across-places.ts';
import type { Axes, AxisSide, AxisSpan } from './axes.ts';
import { placesOfBracket } from './bracket-places.ts';
import { type Ground, grown } from './ground.ts';
import { leaderTo, placeNote } from './note-places.ts';
import type { Stroke } from './path-strokes.ts';
import type { Badge, Footnote, Ghost, PlacedAnnotations } from './placed-annotations.ts';
import type {
  Annotation,
  BandAnnotation,
  BracketAnnotation,
  GhostAnnotation,
  NoteAnnotation,
  RuleAnnotation,
  Spot,
} from './series-annotation.ts';
import { blockAt, blocksFor, boxOf } from './word-places.ts';

/** Of a number that stands for words, px. */
export const badgeRadius = 9;
/** Above the words below a drawing, and between two of them, px. */
const footAir = 10;
const footGap = 5;
const footIndent = 24;
/** A tick where a point stood before, half of it, px. */
const tickReach = 8;
/** Round the words that a line leaves free, px. */
const cutAir = 3;

/**
 * Gives every annotation a place on a drawing, where its words stand on nothing else; where there is
 * none, a number stands for them, and they stand below. No words are ever lost.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  ground: Ground,
  axes: Axes | undefined,
): PlacedAnnotations {
  const placing = new Placing(ground, axes);
  // What has one place only comes first; words keep clear of all of it.
  const shaped = annotations.map((annotation) => ({
    annotation,
    shape: placing.shape(annotation),
  }));
  for (const { annotation, shape } of shaped) placing.word(annotation, shape);
  return placing.placed();
}

/** Where an annotation stands: along a side, or outlines. */
interface Shape {
  readonly span?: { readonly side: AxisSide; readonly px: AxisSpan };
  readonly ghosts?: readonly Ghost[];
}

class Placing {
  readonly #ground: Ground;
  readonly #axes: Axes | undefined;
  readonly #bands: Box[] = [];
  readonly #rules: Stroke[] = [];
  readonly #ghosts: Ghost[] = [];
  readonly #brackets: string[] = [];
  readonly #leaders: Stroke[] = [];
  readonly #labels: (Label & { isQuiet: boolean })[] = [];
  readonly #badges: Badge[] = [];
  readonly #below: { words: string; number?: number; sample?: boolean }[] = [];

  constructor(ground: Ground, axes: Axes | undefined) {
    this.#ground = ground;
    this.#axes = axes;
  }

  shape(annotation: Annotation): Shape {
    switch (annotation.form) {
      case 'rule': {
        const span = this.#spanOf(annotation.at, annotation.at);
        if (span) this.#ground.strokes.push(this.#across(span.side, middleOf(span.px)));
        return span ? { span } : {};
      }
      case 'band': {
        const span = this.#spanOf(annotation.from, annotation.to);
        if (span && this.#axes) this.#bands.push(bandBox(span.side, span.px, this.#axes.plot));
        return span ? { span } : {};
      }
      case 'ghost': {
        const ghosts = annotation.before.flatMap((one) => this.#ghostOf(one) ?? []);
        this.#ghosts.push(...ghosts);
        return { ghosts };
      }
      case 'bracket': {
        const { from, to } = annotation;
        const span = this.#spanOf({ text: from }, { text: to ?? from });
        if (!span) return {};
        return { span: to === undefined ? this.#toTheEnd(span) : span };
      }
      case 'note':
        return {};
    }
  }

  word(annotation: Annotation, shape: Shape): void {
    switch (annotation.form) {
      case 'rule':
        this.#wordRule(annotation, shape);
        return;
      case 'band':
        this.#wordBand(annotation, shape);
        return;
      case 'bracket':
        this.#wordBracket(annotation, shape);
        return;
      case 'note':
        this.#wordNote(annotation);
        return;
      case 'ghost':
        this.#wordGhost(annotation, shape);
        return;
    }
  }

  placed(): PlacedAnnotations {
    const { frame, words } = this.#ground;
    const footnotes: Footnote[] = [];
    let top = frame.height + footAir;
    for (const { words: said, number, sample } of this.#below) {
      const left = number === undefined && !sample ? 0 : footIndent;
      const lines = wrap(said, 'grotesk-regular', fontSize, frame.width - left);
      const y = top + badgeRadius + fontSize * 0.27;
      const middle = top + badgeRadius - 1;
      footnotes.push({
        label: { lines, face: 'grotesk-regular', x: left, y, anchor: 'start' },
        ...(number !== undefined && { badge: { number, x: badgeRadius, y: middle } }),
        ...(sample && { sample: { x: 1, y: middle - 5, width: 16, height: 10 } }),
      });
      top += Math.max(2 * badgeRadius, lines.length * lineHeight) + footGap;
    }
    return {
      bands: this.#bands,
      rules: this.#rules.flatMap((rule) => cutAt(rule, words)),
      ghosts: this.#ghosts,
      brackets: this.#brackets,
      leaders: this.#leaders.map(([a, b]) => [a.x, a.y, b.x, b.y] as const),
      labels: this.#labels,
      badges: this.#badges,
      footnotes,
      height: footnotes.length === 0 ? frame.height : top,
    };
  }

  #wordRule({ words }: RuleAnnotation, { span }: Shape): void {
    const axes = this.#axes;
    if (!span || !axes) {
      this.#putBelow(words);
      return;
    }
    const px = middleOf(span.px);
    this.#rules.push(this.#across(span.side, px));
    if (this.#setFirst(placesAtRule(words, px, span.side, axes.plot, this.#ground.frame))) return;
    const { plot } = axes;
    const on = (share: number): Point =>
      span.side === 'y'
        ? { x: plot.x + plot.width * share, y: px }
        : { x: px, y: plot.y + plot.height * share };
    const own = this.#across(span.side, px);
    this.#putNumber(words, words, [1, 0.9, 0, 0.1, 0.5, 0.25, 0.75].map(on), own);
  }

  #wordBand({ words }: BandAnnotation, { span }: Shape): void {
    const axes = this.#axes;
    if (!span || !axes) {
      this.#putBelow(words);
      return;
    }
    const { plot } = axes;
    if (this.#setFirst(placesAtBand(words, span.px, span.side, plot, this.#ground.frame))) return;
    const middle = middleOf(span.px);
    const on = (share: number): Point =>
      span.side === 'y'
        ? { x: plot.x + plot.width * share, y: middle }
        : { x: middle, y: plot.y + plot.height * share };
    this.#putNumber(words, words, [0.05, 0.15, 0.25, 0.5, 0.75, 0.9, 0.97].map(on));
  }

  #wordBracket({ words, from, to }: BracketAnnotation, { span }: Shape): void {
    const axes = this.#axes;
    const isOpen = to === undefined;
    const stretch = isOpen ? `From ${from} on` : from === to ? from : `${from} to ${to}`;
    const named = `${stretch}: ${words}`;
    if (!span || !axes) {
      this.#putBelow(named);
      return;
    }
    const { frame } = this.#ground;
    for (const place of placesOfBracket(words, span.px, span.side, axes.plot, frame, isOpen)) {
      if (!place.label || !this.#isFree(place.label) || !this.#ground.isFree(place.box)) continue;
      this.#set(place.label, false);
      this.#bracket(place.d, place.box);
      return;
    }
    for (const place of placesOfBracket(undefined, span.px, span.side, axes.plot, frame, isOpen)) {
      if (!this.#ground.isFree(place.box) || !this.#ground.isFree(badgeBox(place.badge))) continue;
      this.#bracket(place.d, place.box);
      this.#putNumber(words, named, [place.badge]);
      return;
    }
    this.#putBelow(named);
  }

  #wordNote({ words, mark, name }: NoteAnnotation): void {
    const ink = this.#ground.mark(mark);
    const named = `${name}: ${words}`;
    if (!ink) {
      this.#putBelow(named);
      return;
    }
    const place = placeNote(words, ink, this.#ground);
    if (place) {
      this.#set(place.label, false);
      if (place.leader) this.#lead(place.leader);
      return;
    }
    const middle = { x: ink.x + ink.width / 2, y: ink.y + ink.height / 2 };
    for (let away = badgeRadius + 3; away <= 90; away += 6) {
      for (let turn = 0; turn < 16; turn++) {
        const angle = (turn * Math.PI) / 8;
        const at = {
          x: middle.x + Math.cos(angle) * (ink.width / 2 + away),
          y: middle.y + Math.sin(angle) * (ink.height / 2 + away),
        };
        const box = badgeBox(at);
        if (!this.#ground.isFree(box)) continue;
        const leader = leaderTo(ink, box);
        const isFar = away > badgeRadius + 9;
        if (isFar && !Number.isFinite(this.#ground.costOfLeader(leader, ink))) continue;
        this.#putNumber(words, named, [at]);
        if (isFar) this.#lead(leader);
        return;
      }
    }
    this.#putBelow(named);
  }

  #wordGhost({ words }: GhostAnnotation, { ghosts = [] }: Shape): void {
    // At the outline that stands out most.
    const { frame } = this.#ground;
    const inOrder = ghosts.toSorted((a, b) => b.width * b.height - a.width * a.height);
    for (const { x, y, width, height } of inOrder.slice(0, 4)) {
      for (const block of blocksFor(
        words,
        [170, 110, 80].filter((px) => px <= frame.width),
      )) {
        const label = blockAt(block, x + width + 6, y + height / 2 - block.height / 2);
        if (!this.#isFree(label)) continue;
        this.#set(label, true);
        return;
      }
    }
    this.#below.push({ words, sample: true });
  }

  /** The first place that is free. */
  #setFirst(places: Iterable<Label>): boolean {
    for (const label of places) {
      if (!this.#isFree(label)) continue;
      this.#set(label, true);
      return true;
    }
    return false;
  }

  #isFree(label: Label): boolean {
    return this.#ground.isFree(boxOf(label));
  }

  #set(label: Label, isQuiet: boolean): void {
    this.#labels.push({ ...label, isQuiet });
    this.#ground.words.push(boxOf(label));
  }

  #lead(leader: Stroke): void {
    this.#leaders.push(leader);
    this.#ground.strokes.push(leader);
  }

  #bracket(d: string, box: Box): void {
    this.#brackets.push(d);
    this.#ground.inks.push(box);
  }

  /** A number at the first free place, or the words by their name where there is none either. */
  #putNumber(words: string, named: string, places: readonly Point[], own?: Stroke): void {
    const { strokes } = this.#ground;
    const index = own ? strokes.findIndex((stroke) => isSame(stroke, own)) : -1;
    const [taken] = index < 0 ? [] : strokes.splice(index, 1);
    const at = places.find((point) => this.#ground.isFree(badgeBox(point)));
    if (taken) strokes.splice(index, 0, taken);
    if (!at) {
      this.#putBelow(named);
      return;
    }
    const number = this.#badges.length + 1;
    this.#badges.push({ number, ...at });
    this.#ground.words.push(badgeBox(at));
    this.#below.push({ words, number });
  }

  #putBelow(words: string): void {
    this.#below.push({ words });
  }

  #spanOf(from: Spot, to: Spot): Shape['span'] {
    const { amounts, texts } = this.#axes ?? {};
    if ('amount' in from && 'amount' in to) {
      if (!amounts) return undefined;
      const ends = [amounts.at(from.amount), amounts.at(to.amount)];
      return { side: amounts.side, px: [Math.min(...ends), Math.max(...ends)] };
    }
    if (!('text' in from && 'text' in to) || !texts) return undefined;
    const spans = [texts.at(from.text), texts.at(to.text)];
    const ends = spans.flatMap((span) => span ?? []);
    if (spans.some((span) => !span)) return undefined;
    return { side: texts.side, px: [Math.min(...ends), Math.max(...ends)] };
  }

  #toTheEnd({ side, px: [from] }: NonNullable<Shape['span']>): NonNullable<Shape['span']> {
    const { x, y, width, height } = this.#axes?.plot ?? this.#ground.frame;
    return { side, px: [from, side === 'x' ? x + width : y + height] };
  }

  #across(side: AxisSide, px: number): Stroke {
    const { x, y, width, height } = this.#axes?.plot ?? this.#ground.frame;
    return side === 'y'
      ? [
          { x, y: px },
          { x: x + width, y: px },
        ]
      : [
          { x: px, y },
          { x: px, y: y + height },
        ];
  }

  #ghostOf({ mark, amount }: GhostAnnotation['before'][number]): Ghost | undefined {
    const ink = this.#ground.mark(mark);
    const amounts = this.#axes?.amounts;
    if (!ink || !amounts) return undefined;
    const px = amounts.at(amount);
    if (amounts.fromZero && amounts.side === 'x') {
      const zero = amounts.at(0);
      const isInside = px > ink.x && px < ink.x + ink.width;
      const { y, height } = ink;
      return isInside
        ? { x: px, y, width: 0, height, isInside }
        : { x: Math.min(zero, px), y, width: Math.abs(px - zero), height, isInside };
    }
    const [x, y] = [ink.x + ink.width / 2, ink.y + ink.height / 2];
    return amounts.side === 'x'
      ? { x: px, y: y - tickReach, width: 0, height: 2 * tickReach, isInside: false }
      : { x: x - tickReach, y: px, width: 2 * tickReach, height: 0, isInside: false };
  }
}

function middleOf([from, to]: AxisSpan): number {
  return (from + to) / 2;
}

function bandBox(side: AxisSide, [from, to]: AxisSpan, { x, y, width, height }: Box): Box {
  return side === 'y'
    ? { x, y: from, width, height: to - from }
    : { x: from, y, width: to - from, height };
}

function badgeBox({ x, y }: Point): Box {
  return grown({ x, y, width: 0, height: 0 }, badgeRadius);
}

function isSame([a, b]: Stroke, [c, d]: Stroke): boolean {
  return a.x === c.x && a.y === c.y && b.x === d.x && b.y === d.y;
}

/** What words leave of a line that runs along one side. */
function cutAt([from, to]: Stroke, words: readonly Box[]): Stroke[] {
  const isFlat = from.y === to.y;
  const [start, end] = isFlat ? [from.x, to.x] : [from.y, to.y];
  const gaps = words
    .map((box) => grown(box, cutAir))
    .filter((box) => crosses(from, to, box))
    .map((box) =>
      isFlat ? ([box.x, box.x + box.width] as const) : ([box.y, box.y + box.height] as const),
    )
    .sort((a, b) => a[0] - b[0]);
  const pieces: Stroke[] = [];
  let at = start;
  const add = (until: number) => {
    if (until - at < 2) return;
    pieces.push(
      isFlat
        ? [
            { x: at, y: from.y },
            { x: until, y: from.y },
          ]
        : [
            { x: from.x, y: at },
            { x: from.x, y: until },
          ],
    );
  };
  for (const [low, high] of gaps) {
    add(Math.min(low, end));
    at = Math.max(at, high);
  }
  add(end);
  return pieces;
}
