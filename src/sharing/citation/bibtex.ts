import { utcFormat } from 'd3';
import type { Citation } from '../../edition/citation/citation.ts';
import { citationNote } from './note.ts';

/** The names that BibTeX has for months: jan to dec. */
const monthName = utcFormat('%b');

/**
 * A citation for BibTeX and BibLaTeX. Only entry types and fields that the oldest styles know, so
 * that none drops the version: it stands in the note. Title and author are in double braces: a style
 * changes no letter of the one and takes no names out of the other.
 */
export function citationBibtex(citation: Citation): string {
  const { kind, author, title, site, date, address, key } = citation;
  const [year, month, day] = date?.split('-') ?? [];
  const isArticle = kind === 'article';
  const fields = [
    ['author', `{{${texText(author)}}}`],
    ['title', `{{${texText(title)}}}`],
    [isArticle ? 'journal' : 'howpublished', `{${texText(site)}}`],
    ...(year ? [['year', `{${year}}`]] : []),
    ...(month ? [['month', monthName(new Date(`${year}-${month}`)).toLowerCase()]] : []),
    ...(day ? [['day', `{${Number(day)}}`]] : []),
    ['note', `{${texText(citationNote(citation))}}`],
    ['url', `{${address}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${isArticle ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`;
}

/** Characters that TeX prints only by name. BibTeX counts braces even behind a backslash. */
const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

/** Text that TeX prints as it is written here: letters stay Unicode, and no two marks melt into one. */
function texText(text: string): string {
  return text
    .replace(/[\\{}~^`<>|]/g, (mark) => named[mark] as string)
    .replace(/[%&#$_]/g, '\\$&')
    .replace(/([-',])(?=\1)/g, '$1{}');
}
