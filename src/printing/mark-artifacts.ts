import { type Instruction, readInstructions } from './content-stream.ts';

const painters = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const pathStarts = new Set(['m', 're']);
const textShowers = new Set(['Tj', 'TJ', "'", '"']);

/** What is known about the things that a content stream refers to. */
export interface ContentFacts {
  /** Whether the drawing `/name` marks its content itself, so that it must not be marked again. */
  marksItself(name: string): boolean;
  /** Whether lines and areas alone are content in this sequence, as in a figure. */
  isDrawing(sequence: number): boolean;
}

export interface MarkedContent {
  readonly content: string;
  /** Numbers of the sequences that were only decoration: they are no content any more. */
  readonly demoted: readonly number[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly isDemoted?: boolean;
}

interface OpenMark {
  readonly start: number;
  readonly end: number;
  readonly sequence: number | undefined;
  isDecoration: boolean;
}

/**
 * Marks as artifacts what a browser leaves outside the tags: margin boxes, generated words,
 * drawings that are hidden from readers. Rules and backgrounds of a paragraph or a cell, which it
 * tags as the thing's content, become artifacts too.
 */
export function markArtifacts(content: string, facts: ContentFacts): MarkedContent {
  const reader = new MarkReader(facts);
  for (const operation of readInstructions(content)) reader.read(operation);
  const edits = joined(reader.edits, content).toSorted((a, b) => a.start - b.start);
  return { content: applied(edits, content), demoted: reader.demoted };
}

/** Follows a stream and notes what is to be marked. */
class MarkReader {
  readonly edits: Edit[] = [];
  readonly demoted: number[] = [];
  readonly #facts: ContentFacts;
  readonly #open: OpenMark[] = [];
  #path: number | undefined;
  #text: { start: number; isLoose: boolean } | undefined;

  constructor(facts: ContentFacts) {
    this.#facts = facts;
  }

  read(operation: Instruction): void {
    const { operator, start, end } = operation;
    if (operator === 'BDC' || operator === 'BMC') this.#begin(operation);
    else if (operator === 'EMC') this.#end();
    else if (operator === 'BT') this.#text = { start, isLoose: false };
    else if (operator === 'ET') this.#endText(end);
    else if (textShowers.has(operator)) this.#show();
    else if (pathStarts.has(operator)) this.#path ??= start;
    else if (operator === 'n') this.#path = undefined;
    else if (painters.has(operator)) this.#paint(end);
    else if (operator === 'sh') this.#draw(start, end);
    else if (operator === 'Do') this.#drawNamed(operation);
  }

  #begin({ operands, start, end }: Instruction): void {
    const sequence = /\/MCID (\d+)/.exec(operands)?.[1];
    if (sequence !== undefined && this.#text) {
      throw new Error('markArtifacts: a sequence begins inside a text, which is not expected');
    }
    const number = sequence === undefined ? undefined : Number(sequence);
    this.#open.push({ start, end, sequence: number, isDecoration: number !== undefined });
  }

  #end(): void {
    const mark = this.#open.pop();
    if (!mark) throw new Error('markArtifacts: a sequence ends that did not begin');
    if (!mark.isDecoration || mark.sequence === undefined) return;
    if (this.#facts.isDrawing(mark.sequence)) return;
    this.demoted.push(mark.sequence);
    this.edits.push({ start: mark.start, end: mark.end, isDemoted: true });
  }

  #show(): void {
    if (this.#isMarked()) this.#keep();
    else if (this.#text) this.#text.isLoose = true;
  }

  #endText(end: number): void {
    if (this.#text?.isLoose) this.edits.push({ start: this.#text.start, end });
    this.#text = undefined;
  }

  #paint(end: number): void {
    if (!this.#isMarked() && this.#path !== undefined) this.edits.push({ start: this.#path, end });
    this.#path = undefined;
  }

  #draw(start: number, end: number): void {
    if (this.#isMarked()) this.#keep();
    else this.edits.push({ start, end });
  }

  #drawNamed({ operands, start, end }: Instruction): void {
    const marksItself = this.#facts.marksItself(operands.trim().slice(1));
    if (this.#isMarked()) this.#keep();
    else if (!marksItself) this.edits.push({ start, end });
  }

  /** Whether what stands here belongs to a tag, or is an artifact already. */
  #isMarked(): boolean {
    return this.#open.some(({ sequence }) => sequence !== undefined);
  }

  #keep(): void {
    for (const mark of this.#open) mark.isDecoration = false;
  }
}

/** Runs of loose pieces with nothing between them are one artifact. */
function joined(edits: readonly Edit[], content: string): Edit[] {
  const whole: Edit[] = [];
  for (const edit of edits) {
    const last = whole.at(-1);
    const isNext =
      last && !last.isDemoted && !edit.isDemoted && !content.slice(last.end, edit.start).trim();
    if (isNext) whole[whole.length - 1] = { start: last.start, end: edit.end };
    else whole.push(edit);
  }
  return whole;
}

function applied(edits: readonly Edit[], content: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, isDemoted } of edits) {
    parts.push(content.slice(at, start), '/Artifact BMC');
    if (!isDemoted) parts.push('\n', content.slice(start, end), '\nEMC');
    at = end;
  }
  return [...parts, content.slice(at)].join('');
}
