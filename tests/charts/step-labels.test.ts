import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeStepLabels } from '../../src/charts/step-labels.ts';
import type { Step } from '../../src/charts/steps.ts';

/** Names of steps that stand evenly, so many px apart, from 40 px on. */
function labelled(count: number, apart: number, name: (year: number) => string = String) {
  const steps = Array.from({ length: count }, (_, index): Step => {
    const year = 1990 + index;
    return { id: String(year), label: name(year), position: index };
  });
  const xOf = (step: Step) => 40 + step.position * apart;
  const labels = placeStepLabels(steps, xOf, 20, 40 + count * apart + 40);
  return labels.map((label) => label.lines[0]);
}

test('Names are thinned to every second, third …, and the last one stays', () => {
  expect(labelled(8, 14)).toEqual(['1990', '’92', '’94', '’97']);
  expect(labelled(9, 14)).toEqual(['1990', '’92', '’94', '’96', '’98']);
  expect(labelled(10, 7)).toEqual(['1990', '’94', '’99']);
});

test('The first and the last step are named wherever both names have room', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (count, apart) => {
        fc.pre((count - 1) * apart > 80);
        const labels = labelled(count, apart, (year) => `Year ${year}`);
        expect([labels[0], labels.at(-1)]).toEqual(['Year 1990', `Year ${1989 + count}`]);
      },
    ),
  );
});

test('A single step is named in full', () => {
  expect(labelled(1, 0)).toEqual(['1990']);
});
