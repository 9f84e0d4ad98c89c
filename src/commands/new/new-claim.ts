import type { StartingFile } from './starting-file.ts';
import { yamlWord } from './yaml-word.ts';

/** A claim that rests on a source that is there. */
export function newClaim(id: string, today: string, source: string): StartingFile[] {
  const text = `# The claim's id, part of its address. More claims may follow in this file.
${yamlWord(id)}:
  # What was said, in your words.
  statement: Say what was said.
  # Who said it.
  speaker: Name the speaker
  # As what, if that matters:
  # role: minister of trade
  # The day on which it was said.
  date: ${today}
  # Where it was said.
  venue: Name the paper or the meeting
  # established, claimed, disputed or superseded: what is known of what was said.
  status: claimed
  # Why it has this status.
  basis: Say what bears it out, or that nobody has looked.
  # The sources that it rests on.
  evidence: [${yamlWord(source)}]
  # Numbers that bear on it:
  # numbers: [id-of-a-number]
  # The day on which you last looked into it.
  checked: ${today}
  # Where the status is superseded, the claim that took its place:
  # successor: id-of-a-claim
`;
  return [{ path: `claims/${id}.yaml`, text }];
}
