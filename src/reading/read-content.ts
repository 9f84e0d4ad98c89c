import { basename, resolve } from 'node:path';
import type { z } from 'zod';
import type { GroundArea } from '../model/area.ts';
import type { Dataset } from '../model/dataset.ts';
import { numbersSchema } from '../model/number-schema.ts';
import { FaultAtWork } from '../problem/at-work.ts';
import { type Path, type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { Departures } from '../register/departure.ts';
import type { LinkRegister } from '../register/link-register.ts';
import { parseRegister } from '../register/parse-register.ts';
import { claimsSchema } from '../schema/claim.ts';
import { idPattern } from '../schema/parts.ts';
import { sourcesSchema } from '../schema/source.ts';
import { checkShape } from './check-shape.ts';
import type {
  Article,
  ClaimEntry,
  Content,
  EntryKind,
  Figure,
  Image,
  NumberEntry,
  Page,
  SourceEntry,
} from './content.ts';
import { type ContentFile, listContent } from './content-files.ts';
import { EntryIds } from './entry-ids.ts';
import { parseYaml, type YamlRead } from './parse-yaml.ts';
import { readArea } from './read-area.ts';
import { readArticle, readPage } from './read-article.ts';
import { readDataset } from './read-dataset.ts';
import { readDepartures } from './read-departures.ts';
import { readFigure } from './read-figure.ts';
import { imageId, readImage } from './read-image.ts';
import { readSite, type SiteRead, withoutSite } from './read-site.ts';
import { readText } from './read-text.ts';
import type { SourceText } from './source-text.ts';

export interface ContentRead {
  /** Absent when the site's own description could not be read. */
  readonly content?: Content;
  readonly problems: readonly Problem[];
  /** Every text file by name, to quote lines from. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Reads a content folder: typed entries, and every problem that reading alone can find. */
export async function readContent(folder: string): Promise<ContentRead> {
  const root = resolve(folder);
  const label = basename(root);
  const { files, problems: fileProblems } = await listContent(root, label);
  const reader = new Reader(fileProblems);
  const texts = await Promise.all(
    files.map(async (file) =>
      file.kind === 'images' ? undefined : await readText(file.path, file.file),
    ),
  );
  for (const [index, read] of texts.entries()) {
    reader.problems.push(...(read?.problems ?? []));
    const { file, name, ending } = files[index] as ContentFile;
    if (read?.source) reader.texts.set(file, read.source);
    if (read && ending === 'csv') reader.csvFiles.set(name, read.bytes);
  }
  for (const file of files) {
    await reader.read(file).catch((error: unknown) => {
      throw new FaultAtWork(`file ${file.file}`, error);
    });
  }
  reader.readPairs(files, 'datasets', 'csv');
  reader.readPairs(files, 'areas', 'geojson');
  if (!files.some((file) => file.kind === 'site')) reader.problems.push(withoutSite(label));
  return reader.result();
}

/** Collects entries and problems while the files are read one after the other. */
class Reader {
  readonly texts = new Map<string, SourceText>();
  readonly csvFiles = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly problems: Problem[];
  private readonly ids = new EntryIds();
  private site: SiteRead | undefined;
  private readonly articles: Article[] = [];
  private readonly pages: Page[] = [];
  private readonly figures = new Map<string, Figure>();
  private readonly datasets = new Map<string, Dataset>();
  private readonly areas = new Map<string, GroundArea>();
  private readonly sources = new Map<string, SourceEntry>();
  private readonly numbers = new Map<string, NumberEntry>();
  private readonly claims = new Map<string, ClaimEntry>();
  private readonly images = new Map<string, Image>();
  private register: LinkRegister = new Map();
  private departures: Departures = new Map();

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems];
  }

  async read(file: ContentFile): Promise<void> {
    if (file.kind === 'images') return this.readImage(file);
    const source = this.texts.get(file.file);
    if (!source) {
      // Not readable as text, which is a problem already: the id is taken all the same.
      if (!isHalf(file)) this.ids.claimFile(file);
      return;
    }
    switch (file.kind) {
      case 'site': {
        const { read, problems } = readSite(source);
        this.problems.push(...problems);
        this.site = read;
        return;
      }
      case 'links': {
        const { register, problems } = parseRegister(source.text, source.file);
        this.problems.push(...problems);
        this.register = register;
        return;
      }
      case 'moved': {
        const { departures, problems } = readDepartures(source);
        this.problems.push(...problems);
        this.departures = departures;
        return;
      }
      case 'articles':
        return this.keep(file, readArticle(file, source), (article) => this.articles.push(article));
      case 'pages':
        return this.keep(file, readPage(file, source), (page) => this.pages.push(page));
      case 'figures':
        return this.keep(file, readFigure(file, source), (figure) =>
          this.figures.set(figure.id, figure),
        );
      case 'sources':
        return this.readEntries('source', source, sourcesSchema, (id, data, place) => {
          this.sources.set(id, { ...data, id, place });
        });
      case 'numbers':
        return this.readEntries('number', source, numbersSchema, (id, definition, place, yaml) => {
          const placeOf = (path: Path) => yaml.placeOf([id, ...path]);
          this.numbers.set(id, { id, place, definition, placeOf });
        });
      case 'claims':
        return this.readEntries('claim', source, claimsSchema, (id, data, place, yaml) => {
          this.claims.set(id, {
            ...data,
            id,
            place,
            statement: yaml.wordsAt([id, 'statement']),
            basis: yaml.wordsAt([id, 'basis']),
            placeOf: (path) => yaml.placeOf([id, ...path]),
          });
        });
      case 'datasets':
      case 'areas':
        return;
    }
  }

  /** Datasets and areas are pairs of files, a description and what it describes, so they are read when both are known. */
  readPairs(
    files: readonly ContentFile[],
    kind: 'datasets' | 'areas',
    ending: 'csv' | 'geojson',
  ): void {
    const own = files.filter((file) => file.kind === kind);
    for (const name of new Set(own.map((file) => file.name))) {
      const yaml = own.find((file) => file.name === name && file.ending === 'yaml');
      const described = own.find((file) => file.name === name && file.ending === ending);
      const present = (yaml ?? described) as ContentFile;
      this.ids.claimFile(present);
      if (!yaml || !described) {
        this.problems.push(halfPair(present, ending));
        continue;
      }
      const description = this.texts.get(yaml.file);
      const text = this.texts.get(described.file);
      if (!description || !text) continue;
      try {
        if (kind === 'datasets') this.readDataset(name, description, text);
        else this.readArea(name, description, text);
      } catch (error) {
        throw new FaultAtWork(`${kind.slice(0, -1)} ${name}`, error);
      }
    }
  }

  private readDataset(name: string, description: SourceText, rows: SourceText): void {
    const { dataset, problems } = readDataset(name, description, rows);
    this.problems.push(...problems);
    if (dataset) this.datasets.set(name, dataset);
  }

  private readArea(name: string, description: SourceText, outlines: SourceText): void {
    const { area, problems } = readArea(name, description, outlines);
    this.problems.push(...problems);
    if (area) this.areas.set(name, area);
  }

  result(): ContentRead {
    const content: Content | undefined = this.site && {
      ...this.site,
      articles: this.articles,
      pages: this.pages,
      figures: this.figures,
      datasets: this.datasets,
      areas: this.areas,
      csvFiles: this.csvFiles,
      sources: this.sources,
      numbers: this.numbers,
      claims: this.claims,
      images: this.images,
      register: this.register,
      departures: this.departures,
      ids: this.ids.taken,
    };
    const problems = [...this.problems, ...this.ids.problems];
    return { ...(content && { content }), problems, sources: this.texts };
  }

  /** An entry that is a file of its own. */
  private keep<T>(
    file: ContentFile,
    { entry, problems }: { readonly entry?: T; readonly problems: readonly Problem[] },
    into: (entry: T) => void,
  ): void {
    this.problems.push(...problems);
    if (this.ids.claimFile(file) && entry) into(entry);
  }

  /** A file that maps ids to entries of one kind. */
  private readEntries<T>(
    kind: EntryKind,
    source: SourceText,
    schema: z.ZodType<Record<string, T>>,
    into: (id: string, data: T, place: Place, yaml: YamlRead) => void,
  ): void {
    const yaml = parseYaml(source);
    const { data, problems } = checkShape(yaml, schema);
    this.problems.push(...problems);
    const isMapping = typeof yaml.data === 'object' && !Array.isArray(yaml.data);
    for (const id of isMapping ? Object.keys(yaml.data ?? {}) : []) {
      const place = yaml.placeOfKey([id]);
      // An id that cannot be one is a problem already, and no reference can lead to it.
      const isFirst = idPattern.test(id) && this.ids.claim(kind, id, place);
      if (data && isFirst) into(id, data[id] as T, place, yaml);
    }
  }

  private async readImage(file: ContentFile): Promise<void> {
    const place = { file: file.file, line: 1, column: 1 };
    if (!this.ids.claim('image', imageId(file), place)) return;
    const { entry, problems } = await readImage(file);
    this.problems.push(...problems);
    if (entry) this.images.set(entry.name, entry);
  }
}

/** Whether a file is one of two that make up an entry. */
function isHalf({ kind }: ContentFile): boolean {
  return kind === 'datasets' || kind === 'areas';
}

/** A description without what it describes, or the other way round. */
function halfPair(present: ContentFile, ending: 'csv' | 'geojson'): Problem {
  const isDescribed = present.ending === 'yaml';
  const isDataset = ending === 'csv';
  return problemAt(
    { file: present.file, line: 1, column: 1 },
    {
      rule: 'reference-known',
      found: isDataset ? 'half a dataset' : 'half an area',
      wanted: `${present.file.replace(/\w+$/, isDescribed ? ending : 'yaml')} beside it`,
      hint: isDescribed ? `add the ${isDataset ? 'rows' : 'outlines'}` : 'add the description',
    },
  );
}
