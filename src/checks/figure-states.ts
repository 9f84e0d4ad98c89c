import type { Dataset } from '../model/dataset.ts';
import { markId } from '../model/mark-id.ts';
import { inState, openingValue } from '../model/states.ts';
import { joined } from '../model/working.ts';
import { listed, nearestWord } from '../problem/nearest.ts';
import { type Place, type Problem, problemAt } from '../problem/problem.ts';
import type { Figure, StateEntry } from '../reading/content.ts';
import type { Words } from '../reading/source-text.ts';
import type { FigureDescription } from '../schema/figure.ts';

/** What an address below a figure's own already means. */
const ownAddresses = ['embed'];
const longestAddress = 80;

/** A figure's drawing in each of its states; the only one where it has none. */
export function drawingsOf({ drawing, states }: Figure): FigureDescription[] {
  return states.length > 0 ? states.map(({ value }) => inState(drawing, value)) : [drawing];
}

/** States name texts that occur, each once; one of them is shown first, and the others speak for themselves. */
export function checkStates(figure: Figure, dataset: Dataset): Problem[] {
  const { states } = figure.drawing;
  if (!states) return [];
  const texts = new Set(dataset.rows.map((row) => row.cells[states.column] as string));
  const wrong = [
    ...checkChoice(figure),
    ...figure.states.flatMap((state, index) => checkState(figure, state, index, texts)),
    ...checkOpening(figure, states.column),
  ];
  if (wrong.length > 0) return wrong;
  const opening = openingValue(figure.drawing);
  return figure.states.flatMap((state) =>
    state.value === opening ? checkSilence(state) : checkSpeech(figure, state),
  );
}

function checkChoice({ states, placeOf }: Figure): Problem[] {
  const [only] = states;
  if (states.length > 1) return [];
  return [
    problem(placeOf(['states', 'values']), {
      found: only ? `one state, "${only.value}"` : 'no state that can be drawn',
      wanted: 'at least two to choose between',
      hint: 'add a value:, or remove states:',
    }),
  ];
}

function checkState(
  figure: Figure,
  { value, label, place }: StateEntry,
  index: number,
  texts: ReadonlySet<string>,
): Problem[] {
  const before = figure.states.slice(0, index);
  const id = markId(value);
  const alike = before.find((other) => markId(other.value) === id);
  if (alike) {
    return [
      problem(place, {
        found: alike.value === value ? `"${value}" again` : `"${value}" beside "${alike.value}"`,
        wanted: 'states whose values differ by letters or digits',
        hint: alike.value === value ? 'name each state once' : 'write one of them otherwise',
      }),
    ];
  }
  if (id === '' || id.length > longestAddress || ownAddresses.includes(id)) {
    return [
      problem(place, {
        found: `"${value}", which makes no address of its own`,
        wanted: `values with a letter or a digit, not longer than ${longestAddress}, other than ${listed(ownAddresses)}`,
        hint: 'write it otherwise, or choose another column',
      }),
    ];
  }
  if (!texts.has(value)) {
    const meant = nearestWord(value, texts);
    return [
      problem(place, {
        found: `"${value}", which no row has in "${figure.drawing.states?.column}"`,
        wanted: `one of ${listed(texts)}`,
        hint: meant ? `write "${meant}"` : 'name a text that occurs, or write unavailable:',
      }),
    ];
  }
  const namesake = before.find((other) => other.label === label);
  if (!namesake) return [];
  return [
    problem(place, {
      found: `the label "${label}" for "${value}" and for "${namesake.value}"`,
      wanted: 'labels that tell the states apart',
      hint: 'write another label:, or leave it out',
    }),
  ];
}

function checkOpening({ drawing, states, placeOf }: Figure, column: string): Problem[] {
  const values = states.map(({ value }) => value);
  const opening = drawing.rows.where[column];
  const [first] = opening ?? [];
  // Without any state there is nothing to name, which is a problem already.
  if (values.length === 0) return [];
  if (opening?.length === 1 && first !== undefined && values.includes(first)) return [];
  const chosen = joined((opening ?? []).map((text) => `"${text}"`));
  return [
    problem(placeOf(opening ? ['rows', 'where', column] : ['rows']), {
      found: opening ? `rows of ${chosen}` : `rows of every "${column}"`,
      wanted: `the rows of the one state that is shown first: one of ${listed(new Set(values))}`,
      hint: `choose it with where: { ${column}: … }`,
    }),
  ];
}

const worded = ['title', 'subtitle', 'description', 'note'] as const;

/** The state that is shown first says what the figure says: two titles for one drawing would be one too many. */
function checkSilence(state: StateEntry): Problem[] {
  return [...worded, 'annotations' as const].flatMap((key) => {
    const words = key === 'annotations' ? state.annotations?.[0] : state[key];
    if (!words) return [];
    return [
      problem(words.placeAt(0), {
        found: `a "${key}" for "${state.value}", the state that is shown first`,
        wanted: 'the figure’s own words there',
        hint: `write it as the "${key}:" of the figure, and remove it here`,
      }),
    ];
  });
}

/** Another state finds another thing: the opening one's words would be wrong of it. */
function checkSpeech(figure: Figure, state: StateEntry): Problem[] {
  const lacking = (['title', 'description'] as const).filter((key) => !state[key]);
  const named = (['subtitle', 'note'] as const).filter((key) => !state[key] && figure[key]);
  return [
    ...lacking.map((key) =>
      problem(state.place, {
        found: `no "${key}" for "${state.value}"`,
        wanted: 'words of its own for each state but the one that is shown first',
        hint: `add "${key}:"`,
      }),
    ),
    ...named.flatMap((key) => {
      const name = nameIn(figure[key] as Words, figure);
      if (name === undefined) return [];
      return [
        problem(state.place, {
          found: `no "${key}" for "${state.value}", where that of the figure says "${name}"`,
          wanted: `a ${key} that is right of the state`,
          hint: `add "${key}:"`,
        }),
      ];
    }),
  ];
}

/** The name of the opening state, where words have it in them. */
function nameIn({ text }: Words, { drawing, states }: Figure): string | undefined {
  const opening = states.find(({ value }) => value === openingValue(drawing));
  const wordsIn = (words: string) => ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return [opening?.value, opening?.label].find(
    (name) => name !== undefined && wordsIn(text).includes(wordsIn(name)),
  );
}

function problem(place: Place, words: Pick<Problem, 'found' | 'wanted' | 'hint'>): Problem {
  return problemAt(place, { rule: 'figure-states', ...words });
}
