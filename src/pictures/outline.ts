import type { Element, ElementContent, Properties } from 'hast';
import { s } from 'hastscript';
import { lackingIn, type PictureFace, setLine } from './faces.ts';
import { chunksOf, type TextChunk } from './text-chunks.ts';
import { initialSetting, type Setting, settingOf } from './text-setting.ts';

export interface OutlineOptions {
  /** Begins every id, so that several pictures can stand in one document. */
  readonly prefix?: string;
  /**
   * What becomes of a text with a character that its face does not have: it stays words, for
   * whatever font the viewer has, or the character becomes an empty box.
   */
  readonly lacking?: 'words' | 'boxes';
}

const letters: Readonly<Record<PictureFace, string>> = {
  'grotesk-regular': 'r',
  'grotesk-bold': 'b',
  'newsreader-display': 'd',
};

/** What an outline has in its path and its place, and no longer needs to be told. */
const ofWords = ['x', 'y', 'fontSize', 'fontWeight', 'fontFamily', 'textAnchor', 'strokeWidth'];

/**
 * A copy of a painted picture (its root, an `svg`) in which all words are outlines, so that it
 * looks the same without the fonts. Each glyph is there once, and used wherever it stands: a
 * third of the bytes that a path for each line would take.
 */
export function outline(picture: Element, options: OutlineOptions = {}): Element {
  const outliner = new Outliner(options);
  const { children, ...root } = outliner.visit(picture, initialSetting);
  return {
    ...root,
    children: [
      ...children.filter(isName),
      outliner.definitions(),
      ...children.filter((child) => !isName(child)),
    ],
  };
}

function isName(child: ElementContent): boolean {
  return child.type === 'element' && (child.tagName === 'title' || child.tagName === 'desc');
}

/** Goes through one picture and keeps the glyphs that it meets. */
class Outliner {
  private readonly prefix: string;
  private readonly keepsWords: boolean;
  /** Outlines by id. */
  private readonly glyphs = new Map<string, string>();

  constructor({ prefix = 'g', lacking = 'words' }: OutlineOptions) {
    this.prefix = prefix;
    this.keepsWords = lacking === 'words';
  }

  definitions(): Element {
    return s('defs', ...[...this.glyphs].map(([id, d]) => s('path', { id, d })));
  }

  visit(element: Element, from: Setting): Element {
    const setting = settingOf(element.properties, from);
    if (element.tagName === 'text') return this.outlineText(element, setting);
    const children = element.children.map((child) =>
      child.type === 'element' ? this.visit(child, setting) : child,
    );
    const { fontSize, fontWeight, fontFamily, textAnchor, ...properties } = element.properties;
    return { ...element, properties, children };
  }

  private outlineText(text: Element, setting: Setting): Element {
    const lines = chunksOf(text);
    const isLacking = lines.some((line) => lackingIn(line.text, setting.face).length > 0);
    if (isLacking && this.keepsWords) return keepWords(text, setting);
    const own: Properties = Object.fromEntries(
      Object.entries(text.properties).filter(([name]) => !ofWords.includes(name)),
    );
    const [first, ...others] = lines.map((line) => this.outlineLine(line, setting));
    // Most texts have one line, which then needs no group round it.
    if (first && others.length === 0 && own['transform'] === undefined) {
      return { ...first, properties: { ...own, ...first.properties } };
    }
    return s('g', own, ...(first ? [first] : []), ...others);
  }

  private outlineLine({ text, x, y }: TextChunk, setting: Setting): Element {
    const { face, size, anchor, stroke, strokeWidth } = setting;
    const { glyphs, width, scale } = setLine(text, face, size);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    const uses = glyphs
      .filter(({ d }) => d !== '')
      .map(({ id, x, y, d }) => {
        const name = `${this.prefix}${letters[face]}${id}`;
        this.glyphs.set(name, d);
        // The older name of href: newer programs know it too, older ones know no other.
        return s('use', { ...(x && { x }), ...(y && { y }), xLinkHref: `#${name}` });
      });
    return s(
      'g',
      {
        ...(stroke === 'none' ? {} : { strokeWidth: round(strokeWidth / scale) }),
        transform: `translate(${round(left)} ${round(y)}) scale(${round(scale, 8)})`,
      },
      ...uses,
    );
  }
}

const weights: Readonly<Record<PictureFace, string>> = {
  'grotesk-regular': '400',
  'grotesk-bold': '700',
  'newsreader-display': '500',
};

/** A text that stays words, with all that it needs in any program. */
function keepWords(text: Element, { face, size, anchor }: Setting): Element {
  const isDisplay = face === 'newsreader-display';
  return {
    ...text,
    properties: {
      ...text.properties,
      fontFamily: isDisplay ? 'Georgia, serif' : 'Helvetica Neue, Arial, sans-serif',
      fontSize: String(size),
      fontWeight: weights[face],
      textAnchor: anchor,
    },
  };
}

/** Px and units as written: a hundredth is finer than any press. */
function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits)) || 0;
}
