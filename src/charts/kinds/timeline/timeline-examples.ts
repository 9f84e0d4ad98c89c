import type { TimelineEvent, TimelineSeries } from './timeline-series.ts';

function event(date: string, track: string, text: string, highlighted = false): TimelineEvent {
  return { id: `${date}-${track}-${text.length}`, date, track, text, highlighted };
}

const tracks = [
  { id: 'council', label: 'Town council' },
  { id: 'builders', label: 'Builders' },
  { id: 'court', label: 'Courts' },
];

/** Named drawings: each is a gallery entry, and a snapshot at two widths. */
export const timelineExamples: Record<string, TimelineSeries> = {
  'crowded weeks, then a long gap': {
    kind: 'timeline',
    tracks,
    events: [
      event('2024-11', 'council', 'A footbridge over the canal is promised for the first time'),
      event('2025-02-18', 'council', 'The council asks three firms for their plans'),
      event('2025-02-21', 'builders', 'Two firms say the price is too low to build for'),
      event('2025-02-21', 'court', 'A neighbour files a complaint about the light on her garden'),
      event(
        '2025-03-03',
        'council',
        'The price is raised by a third, after a debate of six hours that ends in a vote of eleven to ten',
        true,
      ),
      event('2025-03-04', 'builders', 'One firm signs'),
      event('2026-01-12', 'court', 'The complaint is dismissed'),
      event('2026-05-30', 'builders', 'The bridge opens to walkers', true),
    ],
  },
  'one event': {
    kind: 'timeline',
    tracks: [{ id: 'council', label: 'Town council' }],
    events: [event('2025-06-01', 'council', 'The market moves to the square')],
  },
  'many lanes with long names': {
    kind: 'timeline',
    tracks: [...'abcdefgh'].map((id) => ({
      id,
      label: `Standing committee ${id.toUpperCase()} on waterways, locks and weirs of the district`,
    })),
    events: [
      event('1999-12-31', 'a', 'Founded'),
      event('1999-12-31', 'h', 'Founded on the same day'),
      event('2011-05', 'd', 'Wasserstraßenverkehrsordnungsänderungsgesetzentwurf adopted', true),
    ],
  },
  'no events': { kind: 'timeline', tracks, events: [] },
};
