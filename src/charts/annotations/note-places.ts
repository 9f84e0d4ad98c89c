import type { Box } from '../box.ts';
import type { Anchor, Label } from '../label.ts';
import { lineHeight } from '../text.ts';
import { type Ground, gapBetween } from './ground.ts';
import type { Stroke } from './path-strokes.ts';
import { blockAt, blocksFor, boxOf } from './word-places.ts';

/** A place for words that belong to a mark; with a hairline where they do not stand right at it. */
export interface NotePlace {
  readonly label: Label;
  readonly leader?: Stroke;
}

/** Widths that a note is broken for, px. */
const widths = [230, 180, 140, 110, 84, 64];
/** Words within this reach of their mark need no leader, px. */
const near = 13;
const closest = 7;
const farthest = 150;
const stride = 8;
/** Between the words that a mark has already and those of a note, px. */
const joined = 4;

/**
 * The best place for words at a mark: joined to the words that it has already, else right at it, else
 * a way off with a leader that runs through no words. `undefined` where there is none.
 */
export function placeNote(words: string, mark: Box, ground: Ground): NotePlace | undefined {
  let best: { place: NotePlace; cost: number } | undefined;
  const own = ground.wordsAt(mark);
  for (const { label, cost } of candidates(words, mark, own, ground.frame)) {
    if (best && cost >= best.cost) continue;
    const box = boxOf(label);
    if (!isClear(box, own, ground)) continue;
    const strayed =
      (ground.isNearerToAnother(box, mark) ? 2 : 0) + (ground.isTinted(box) ? 1.2 : 0);
    if (best && cost + strayed >= best.cost) continue;
    if (gapBetween(mark, box) <= near || (own && isJoined(box, own))) {
      best = { place: { label }, cost: cost + strayed };
      continue;
    }
    const leader = leaderTo(mark, box);
    const sum = cost + strayed / 2 + 0.6 + ground.costOfLeader(leader, mark);
    if (!best || sum < best.cost) best = { place: { label, leader }, cost: sum };
  }
  return best && Number.isFinite(best.cost) ? best.place : undefined;
}

/** Free, but for the words of its own mark, which it may stand closer to. */
function isClear(box: Box, own: Box | undefined, ground: Ground): boolean {
  if (!own) return ground.isFree(box);
  const index = ground.words.indexOf(own);
  ground.words.splice(index, 1);
  const isFree = ground.isFree(box) && gapBetween(box, own) >= joined - 1.5;
  ground.words.splice(index, 0, own);
  return isFree;
}

/** Whether words stand above, below or beside others so that they are read as going on. */
function isJoined(box: Box, own: Box): boolean {
  const isStacked = box.x < own.x + own.width && own.x < box.x + box.width;
  return gapBetween(own, box) <= (isStacked ? joined + 2 * lineHeight : joined + 3);
}

interface Candidate {
  readonly label: Label;
  readonly cost: number;
}

function* candidates(
  words: string,
  mark: Box,
  own: Box | undefined,
  frame: Box,
): Generator<Candidate> {
  const blocks = blocksFor(
    words,
    widths.filter((width) => width <= frame.width),
  );
  const middle = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
  for (const [index, block] of blocks.entries()) {
    const { width, height } = block;
    const broken = (block.lines.length - 1) * 0.25 + index * 0.05;
    const at = (left: number, top: number, cost: number, anchor: Anchor = 'start') => ({
      label: blockAt(block, left, top, anchor),
      cost: cost + broken,
    });
    if (own) {
      const isAbove = own.y + own.height / 2 < middle.y;
      const below = (lines: number) => own.y + own.height + joined + lines * lineHeight;
      const above = (lines: number) => own.y - joined - height - lines * lineHeight;
      const [outward, inward] = isAbove ? [above, below] : [below, above];
      // Right at the words, on the side that looks away from the mark; else with a line or two between.
      const tops = [
        [outward(0), 0],
        [inward(0), 1.3],
        [outward(1), 0.5],
        [outward(2), 0.7],
      ] as const;
      for (const [top, cost] of tops) {
        yield at(own.x + own.width / 2 - width / 2, top, cost, 'middle');
        yield at(own.x, top, cost + 0.02);
        yield at(own.x + own.width - width, top, cost + 0.02, 'end');
      }
      yield at(own.x + own.width + 6, own.y, 0.1);
      yield at(own.x - 6 - width, own.y, 0.1, 'end');
    }
    for (let away = closest; away <= farthest; away += stride) {
      const cost = 0.3 + (away - closest) / 40;
      const [left, right] = [mark.x - away - width, mark.x + mark.width + away];
      const [above, below] = [mark.y - away - height, mark.y + mark.height + away];
      yield at(right, middle.y - height / 2, cost);
      yield at(left, middle.y - height / 2, cost, 'end');
      yield at(middle.x - width / 2, above, cost, 'middle');
      yield at(middle.x - width / 2, below, cost, 'middle');
      for (const top of [above, below]) {
        yield at(mark.x, top, cost + 0.05);
        yield at(mark.x + mark.width - width, top, cost + 0.05, 'end');
        yield at(right, top, cost + 0.1);
        yield at(left, top, cost + 0.1, 'end');
        // Pushed in from the edges of the frame.
        yield at(
          Math.max(frame.x, Math.min(frame.x + frame.width - width, middle.x - width / 2)),
          top,
          cost + 0.1,
        );
      }
    }
  }
}

/** From the edge of a mark to the nearest point of the words. */
export function leaderTo(mark: Box, box: Box): Stroke {
  const middle = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
  const inWords = nearestIn(middle, box);
  // Of a long bar the end is meant, or what is right across from the words.
  const onMark = nearestIn(inWords, mark);
  const to = nearestIn(onMark, box);
  const length = Math.hypot(to.x - onMark.x, to.y - onMark.y) || 1;
  const along = (px: number) => ({
    x: onMark.x + ((to.x - onMark.x) * px) / length,
    y: onMark.y + ((to.y - onMark.y) * px) / length,
  });
  return [along(Math.min(2, length / 3)), along(Math.max(length - 3, length / 2))];
}

function nearestIn({ x, y }: { readonly x: number; readonly y: number }, box: Box) {
  return {
    x: Math.max(box.x, Math.min(box.x + box.width, x)),
    y: Math.max(box.y, Math.min(box.y + box.height, y)),
  };
}
