/** One operation of a page's content: where its operands begin and its operator ends. */
export interface Instruction {
  readonly operator: string;
  readonly operands: string;
  readonly start: number;
  readonly end: number;
}

const space = /[\s\0]*/y;
const operator = /[A-Za-z'"][A-Za-z0-9*'"]*/y;
const operand = /<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s\0()<>[\]{}/%]*|[-+.\d][-+.\dEe]*|%[^\r\n]*/y;
const words = new Set(['true', 'false', 'null']);

/**
 * The operations of a content stream, given as Latin-1 text, in order.
 * Throws at what a browser does not write: inline images, unknown characters.
 */
export function* readInstructions(content: string): Generator<Instruction> {
  let at = 0;
  let start: number | undefined;
  while (true) {
    at = after(space, content, at) ?? at;
    if (at >= content.length) return;
    const begin = start ?? at;
    const end = after(operator, content, at);
    if (end === undefined) {
      start = begin;
      at = content[at] === '(' ? afterString(content, at) : afterOperand(content, at);
      continue;
    }
    const word = content.slice(at, end);
    if (words.has(word)) {
      start = begin;
    } else {
      if (word === 'BI') throw new Error('readOperations: an inline image, which is not expected');
      yield { operator: word, operands: content.slice(begin, at), start: begin, end };
      start = undefined;
    }
    at = end;
  }
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function afterOperand(content: string, at: number): number {
  const end = after(operand, content, at);
  if (end === undefined) {
    throw new Error(`readOperations: ${JSON.stringify(content.slice(at, at + 20))} is no operand`);
  }
  return end;
}

/** Behind a string in brackets, which may hold balanced brackets and escapes. */
function afterString(content: string, begin: number): number {
  let depth = 0;
  for (let at = begin; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error('readOperations: a string without an end');
}
