import type { Complaint } from '../problem/problem.ts';

/** A cell of a CSV text: what it says, and where it was typed, its quotes included. */
export interface CsvCell {
  readonly text: string;
  /** UTF-16 units from the start of the text. */
  readonly start: number;
  readonly end: number;
}

/** What makes a text no CSV. */
export interface CsvFault extends Complaint<'csv-syntax'> {
  readonly offset: number;
}

/**
 * The records of a text, by the one grammar of CSV there is here: RFC 4180 with LF for its line ends,
 * as a text has them once it is read (see `decodeText`). A blank line is no record. A line break
 * stands in a cell that is quoted whole.
 */
export function csvRecords(text: string): CsvCell[][] | CsvFault {
  const records: CsvCell[][] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\n') continue;
    const record: CsvCell[] = [];
    for (let isMore = true; isMore; ) {
      const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
      if ('found' in cell) return cell;
      record.push(cell);
      isMore = text[cell.end] === ',';
      at = isMore ? cell.end + 1 : cell.end;
    }
    records.push(record);
  }
  return records;
}

function bareCell(text: string, start: number): CsvCell | CsvFault {
  const sign = /[,"\r\n]/g;
  sign.lastIndex = start;
  const end = sign.exec(text)?.index ?? text.length;
  if (text[end] === '"')
    return quoteFault(end, 'a quote inside a cell that does not begin with one');
  if (text[end] === '\r') return returnFault(end);
  return { text: text.slice(start, end), start, end };
}

function quotedCell(text: string, start: number): CsvCell | CsvFault {
  let end = text.indexOf('"', start + 1);
  while (text[end + 1] === '"' && end !== -1) end = text.indexOf('"', end + 2);
  if (end === -1) return quoteFault(start, 'a quote that is never closed');
  const behind = text[end + 1] ?? '\n';
  if (behind === '\r') return returnFault(end + 1);
  if (behind !== ',' && behind !== '\n') return quoteFault(end + 1, 'text behind a closing quote');
  return { text: text.slice(start + 1, end).replaceAll('""', '"'), start, end: end + 1 };
}

function quoteFault(offset: number, found: string): CsvFault {
  return {
    offset,
    rule: 'csv-syntax',
    found,
    wanted: 'CSV with quotes doubled inside quoted cells',
    hint: 'quote the whole cell and double the quotes in it',
  };
}

/** Some programs end a line with it, some take it for a letter: nobody can say which was meant. */
function returnFault(offset: number): CsvFault {
  return {
    offset,
    rule: 'csv-syntax',
    found: 'a carriage return without a line feed',
    wanted: 'lines that end with LF or CRLF',
    hint: 'save the file with line ends of Windows or Unix, or quote the cell that it stands in',
  };
}
