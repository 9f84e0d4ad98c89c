import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { imageSize } from 'image-size';
import type { z } from 'zod';
import type { Dataset } from '../model/dataset.ts';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { Departures } from '../register/departure.ts';
import type { LinkRegister } from '../register/link-register.ts';
import { parseRegister } from '../register/parse-register.ts';
import { articleSchema, pageSchema } from '../schema/article.ts';
import { claimsSchema } from '../schema/claim.ts';
import { figureSchema } from '../schema/figure.ts';
import { numbersSchema } from '../schema/number.ts';
import { idPattern, longestId } from '../schema/parts.ts';
import { type Site, siteSchema } from '../schema/site.ts';
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
  OutputWaiverEntry,
  Page,
  SourceEntry,
} from './content.ts';
import { type ContentFile, listContent } from './content-files.ts';
import { parseYaml, type YamlRead } from './parse-yaml.ts';
import { oversize } from './picture-size.ts';
import { readDataset } from './read-dataset.ts';
import { readDepartures } from './read-departures.ts';
import { readMarkdown } from './read-markdown.ts';
import { readStates } from './read-states.ts';
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
  for (const file of files) await reader.read(file);
  reader.readDatasets(files.filter((file) => file.kind === 'datasets'));
  if (!files.some((file) => file.kind === 'site')) {
    reader.problems.push(
      problemAt(
        { file: `${label}/site.yaml`, line: 1, column: 1 },
        {
          rule: 'value-present',
          found: 'no site.yaml',
          wanted: 'the description of the site',
          hint: 'add site.yaml with name, tagline, description, address, publisher, masthead and licence; docs/writing.md has one',
        },
      ),
    );
  }
  return reader.result();
}

/** First parts of the site's own addresses, which no page may have as its name (see sharing/address.ts). */
const ownAddresses = new Set([
  '404',
  'articles',
  'cards',
  'claims',
  'datasets',
  'figures',
  'images',
  'index',
]);

/** Collects entries and problems while the files are read one after the other. */
class Reader {
  readonly texts = new Map<string, SourceText>();
  readonly csvFiles = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly problems: Problem[];
  private site: Site | undefined;
  private outputWaivers: readonly OutputWaiverEntry[] = [];
  private readonly articles: Article[] = [];
  private readonly pages: Page[] = [];
  private readonly figures = new Map<string, Figure>();
  private readonly datasets = new Map<string, Dataset>();
  private readonly sources = new Map<string, SourceEntry>();
  private readonly numbers = new Map<string, NumberEntry>();
  private readonly claims = new Map<string, ClaimEntry>();
  private readonly images = new Map<string, Image>();
  private register: LinkRegister = new Map();
  private departures: Departures = new Map();
  private readonly places: Record<EntryKind, Map<string, Place>> = {
    article: new Map(),
    page: new Map(),
    figure: new Map(),
    dataset: new Map(),
    source: new Map(),
    number: new Map(),
    claim: new Map(),
    image: new Map(),
  };

  constructor(problems: readonly Problem[]) {
    this.problems = [...problems];
  }

  async read(file: ContentFile): Promise<void> {
    if (file.kind === 'images') return this.readImage(file);
    const source = this.texts.get(file.file);
    if (!source) {
      // Not readable as text, which is a problem already: the id is taken all the same.
      if (file.kind !== 'datasets') this.claimFileId(file);
      return;
    }
    switch (file.kind) {
      case 'site':
        return this.readSite(source);
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
        return this.readArticle(file, source);
      case 'pages':
        return this.readPage(file, source);
      case 'figures':
        return this.readFigure(file, source);
      case 'sources':
        return this.readEntries('source', source, sourcesSchema, (id, data, place) => {
          this.sources.set(id, { ...data, id, place });
        });
      case 'numbers':
        return this.readEntries('number', source, numbersSchema, (id, definition, place, yaml) => {
          const placeOf = (path: readonly (string | number)[]) => yaml.placeOf([id, ...path]);
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
        return;
    }
  }

  /** Datasets are pairs of files, so they are read when both are known. */
  readDatasets(files: readonly ContentFile[]): void {
    const names = [...new Set(files.map((file) => file.name))];
    for (const name of names) {
      const yaml = files.find((file) => file.name === name && file.ending === 'yaml');
      const csv = files.find((file) => file.name === name && file.ending === 'csv');
      const present = (yaml ?? csv) as ContentFile;
      this.claimFileId(present);
      if (!yaml || !csv) {
        const absent = present.file.replace(/\w+$/, yaml ? 'csv' : 'yaml');
        this.problems.push(
          problemAt(
            { file: present.file, line: 1, column: 1 },
            {
              rule: 'reference-known',
              found: 'half a dataset',
              wanted: `${absent} beside it`,
              hint: yaml ? 'add the rows' : 'add the description',
            },
          ),
        );
        continue;
      }
      const description = this.texts.get(yaml.file);
      const rows = this.texts.get(csv.file);
      if (!description || !rows) continue;
      const { dataset, problems } = readDataset(name, description, rows);
      this.problems.push(...problems);
      if (dataset) this.datasets.set(name, dataset);
    }
  }

  result(): ContentRead {
    const idsOf = (kind: EntryKind) => new Set(this.places[kind].keys());
    const content: Content | undefined = this.site && {
      site: this.site,
      outputWaivers: this.outputWaivers,
      articles: this.articles,
      pages: this.pages,
      figures: this.figures,
      datasets: this.datasets,
      csvFiles: this.csvFiles,
      sources: this.sources,
      numbers: this.numbers,
      claims: this.claims,
      images: this.images,
      register: this.register,
      departures: this.departures,
      ids: {
        article: idsOf('article'),
        page: idsOf('page'),
        figure: idsOf('figure'),
        dataset: idsOf('dataset'),
        source: idsOf('source'),
        number: idsOf('number'),
        claim: idsOf('claim'),
        image: idsOf('image'),
      },
    };
    return { ...(content && { content }), problems: this.problems, sources: this.texts };
  }

  private shape<T extends z.ZodType>(yaml: YamlRead, schema: T): z.output<T> | undefined {
    const { data, problems } = checkShape(yaml, schema);
    this.problems.push(...problems);
    return data;
  }

  /** Takes an id for an entry; false, with a problem that names both places, if it is taken. */
  private claimId(kind: EntryKind, id: string, place: Place): boolean {
    const first = this.places[kind].get(id);
    if (!first) {
      this.places[kind].set(id, place);
      return true;
    }
    this.problems.push(
      problemAt(place, {
        rule: 'id-unique',
        found: `the ${kind} "${id}" again, first at ${first.file}:${first.line}`,
        wanted: `one ${kind} of that id`,
        hint: 'rename or remove one of the two',
      }),
    );
    return false;
  }

  /** The id of an entry that is a file of its own. File systems that fold case are not told apart. */
  private claimFileId(file: ContentFile): boolean {
    const kind = { articles: 'article', pages: 'page', figures: 'figure', datasets: 'dataset' }[
      file.kind as string
    ] as EntryKind | undefined;
    if (!kind) return true;
    const place = { file: file.file, line: 1, column: 1 };
    if (kind === 'page' && ownAddresses.has(file.name)) {
      this.problems.push(
        problemAt(place, {
          rule: 'id-unique',
          found: `the page "${file.name}", an address that the site has a page of its own at`,
          wanted: `a name other than ${[...ownAddresses].join(', ')}`,
          hint: 'rename the file',
        }),
      );
      return false;
    }
    if (idPattern.test(file.name) && file.name.length <= longestId)
      return this.claimId(kind, file.name, place);
    this.problems.push(
      problemAt(place, {
        rule: 'id-form',
        found: `the file name "${file.name}"`,
        wanted: `lower-case letters and digits in words joined by hyphens, at most ${longestId}`,
        hint: 'rename the file: its name is part of an address',
      }),
    );
    return false;
  }

  private readSite(source: SourceText): void {
    const yaml = parseYaml(source);
    const site = this.shape(yaml, siteSchema);
    if (!site) return;
    const { waivers, ...rest } = site;
    this.site = rest;
    this.outputWaivers = waivers.map((waiver, index) => ({
      ...waiver,
      place: yaml.placeOf(['waivers', index, 'at']),
    }));
  }

  private readArticle(file: ContentFile, source: SourceText): void {
    const fits = this.claimFileId(file);
    const { frontMatter, yaml, body, problems } = readMarkdown(source, articleSchema);
    this.problems.push(...problems);
    if (!fits || !frontMatter || !yaml || !body) return;
    this.articles.push({
      ...frontMatter,
      slug: file.name,
      place: { file: file.file, line: 1, column: 1 },
      title: yaml.wordsAt(['title']),
      standfirst: yaml.wordsAt(['standfirst']),
      inBrief: frontMatter.inBrief.map((_, index) => yaml.wordsAt(['inBrief', index])),
      changes: frontMatter.changes.map((change, index) => ({
        ...change,
        note: yaml.wordsAt(['changes', index, 'note']),
        place: yaml.placeOf(['changes', index]),
      })),
      body,
      placeOf: yaml.placeOf,
    });
  }

  private readPage(file: ContentFile, source: SourceText): void {
    const fits = this.claimFileId(file);
    const { frontMatter, yaml, body, problems } = readMarkdown(source, pageSchema);
    this.problems.push(...problems);
    if (!fits || !frontMatter || !yaml || !body) return;
    this.pages.push({
      ...frontMatter,
      slug: file.name,
      place: { file: file.file, line: 1, column: 1 },
      title: yaml.wordsAt(['title']),
      body,
      placeOf: yaml.placeOf,
    });
  }

  private readFigure(file: ContentFile, source: SourceText): void {
    const fits = this.claimFileId(file);
    const yaml = parseYaml(source);
    const drawing = this.shape(yaml, figureSchema);
    if (!fits || !drawing) return;
    this.figures.set(file.name, {
      id: file.name,
      place: { file: file.file, line: 1, column: 1 },
      title: yaml.wordsAt(['title']),
      subtitle: yaml.wordsAt(['subtitle']),
      description: yaml.wordsAt(['description']),
      ...(drawing.note !== undefined && { note: yaml.wordsAt(['note']) }),
      drawing,
      states: readStates(drawing, yaml),
      placeOf: yaml.placeOf,
    });
  }

  /** A file that maps ids to entries of one kind. */
  private readEntries<T>(
    kind: EntryKind,
    source: SourceText,
    schema: z.ZodType<Record<string, T>>,
    keep: (id: string, data: T, place: Place, yaml: YamlRead) => void,
  ): void {
    const yaml = parseYaml(source);
    const data = this.shape(yaml, schema);
    const isMapping = typeof yaml.data === 'object' && !Array.isArray(yaml.data);
    for (const id of isMapping ? Object.keys(yaml.data ?? {}) : []) {
      const place = yaml.placeOfKey([id]);
      // An id that cannot be one is a problem already, and no reference can lead to it.
      const isFirst = idPattern.test(id) && this.claimId(kind, id, place);
      if (data && isFirst) keep(id, data[id] as T, place, yaml);
    }
  }

  private async readImage(file: ContentFile): Promise<void> {
    const name = `${file.name}.${file.ending}`;
    const place = { file: file.file, line: 1, column: 1 };
    if (!this.claimId('image', name, place)) return;
    try {
      const bytes = await readFile(file.path);
      const { width, height } = imageSize(bytes);
      const size = oversize({ bytes: bytes.length, width, height });
      if (size) this.problems.push(problemAt(place, size));
      this.images.set(name, { name, path: file.path, width, height });
    } catch {
      this.problems.push(
        problemAt(place, {
          rule: 'value-kind',
          found: 'a picture that cannot be read',
          wanted: `a ${file.ending} file`,
          hint: 'save the picture again in that format',
        }),
      );
    }
  }
}
