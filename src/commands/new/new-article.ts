import type { StartingFile } from './starting-file.ts';

/** An article that says what belongs where: a draft, so that nobody reads it by mistake. */
export function newArticle(slug: string, today: string): StartingFile[] {
  const text = `---
# The headline. References may stand in it, as in everything down to "inBrief".
title: Say what is new
# One or two sentences below the headline.
standfirst: Say in a sentence or two what was found, and why it matters.
# The subject, above the headline.
kicker: Subject
# Who wrote it.
byline: the desk
# A day, or a moment such as ${today}T08:30Z. In the future, the article waits for it.
published: ${today}
# Keeps the article off the site. Drop the line to publish it.
draft: true
# Three to six points that stand before the text.
inBrief:
  - Say what happened.
  - Say why it matters.
  - Say what is not known.
# For search results, if the standfirst does not suit:
# description: What the article is about.
# After publication, what has changed (correction, update or clarification):
# changes:
#   - { date: ${today}, kind: correction, note: What changed and why. }
# Numbers that are let stand unchecked, with a reason that readers see:
# waivers:
#   - { words: 90%, reason: A figure of speech. }
---

Begin with what is new. A number is bound to the data, as in \`[words](number:id)\`, or enclosed by its source, as in
\`[words](cite:id)\`. What somebody says is a claim, as in \`[words](claim:id)\`.

## A heading

A figure stands on a line of its own, as in \`::figure{#id}\`.
`;
  return [{ path: `articles/${slug}.md`, text }];
}
