import type { Box, Point } from '../box.ts';
import type { Label } from '../label.ts';
import { placesAtBand, placesAtRule } from './across-places.ts';
import {
  acrossPlot,
  bandBox,
  middleOf,
  pointOn,
  type Shape,
  shapeOf,
} from './annotation-shapes.ts';
import type { Axes } from './axes.ts';
import { placesOfBracket } from './bracket-places.ts';
import { cutStroke } from './cut-stroke.ts';
import { badgeRadius, type FootWords, layFootnotes } from './foot-words.ts';
import { type Ground, grown } from './ground.ts';
import { leaderTo, placeNote } from './note-places.ts';
import type { Stroke } from './path-strokes.ts';
import type { Badge, Ghost, PlacedAnnotations } from './placed-annotations.ts';
import type {
  Annotation,
  BandAnnotation,
  BracketAnnotation,
  GhostAnnotation,
  NoteAnnotation,
  RuleAnnotation,
} from './series-annotation.ts';
import { blockAt, blocksFor, boxOf } from './word-places.ts';

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
    shape: shapeOf(annotation, ground, axes),
  }));
  for (const { annotation, shape } of shaped) placing.take(annotation, shape);
  for (const { annotation, shape } of shaped) placing.word(annotation, shape);
  return placing.placed();
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
  readonly #below: FootWords[] = [];

  constructor(ground: Ground, axes: Axes | undefined) {
    this.#ground = ground;
    this.#axes = axes;
  }

  /** Takes the ground of what has one place only. */
  take({ form }: Annotation, { span, ghosts = [] }: Shape): void {
    this.#ghosts.push(...ghosts);
    if (!span || !this.#axes) return;
    const { plot } = this.#axes;
    if (form === 'rule') {
      this.#ground.strokes.push(acrossPlot(span.side, middleOf(span.px), plot));
    }
    if (form === 'band') this.#bands.push(bandBox(span.side, span.px, plot));
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
    const { footnotes, bottom } = layFootnotes(this.#below, frame);
    return {
      bands: this.#bands,
      rules: this.#rules.flatMap((rule) => cutStroke(rule, words)),
      ghosts: this.#ghosts,
      brackets: this.#brackets,
      leaders: this.#leaders.map(([a, b]) => [a.x, a.y, b.x, b.y] as const),
      labels: this.#labels,
      badges: this.#badges,
      footnotes,
      height: bottom,
    };
  }

  #wordRule({ words }: RuleAnnotation, { span }: Shape): void {
    const axes = this.#axes;
    if (!span || !axes) {
      this.#putBelow(words);
      return;
    }
    const px = middleOf(span.px);
    const own = acrossPlot(span.side, px, axes.plot);
    this.#rules.push(own);
    if (this.#setFirst(placesAtRule(words, px, span.side, axes.plot, this.#ground.frame))) return;
    const on = pointOn(span.side, px, axes.plot);
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
    const on = pointOn(span.side, middleOf(span.px), plot);
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
}

function badgeBox({ x, y }: Point): Box {
  return grown({ x, y, width: 0, height: 0 }, badgeRadius);
}

function isSame([a, b]: Stroke, [c, d]: Stroke): boolean {
  return a.x === c.x && a.y === c.y && b.x === d.x && b.y === d.y;
}
