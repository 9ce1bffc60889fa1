import { worstCaseBounds } from '../statistics/worst-case-bounds.ts';
import { aboutFinding, changeableFinding, topFinding } from './findings.ts';
import { estimandOf, shareOf } from './estimate.ts';
import { responseRate } from './facts.ts';
import type { QuickWin, Report } from './report.ts';
import type { TopGroup } from './top-group.ts';
import type { View } from './view.ts';

/** What, how sure, what to do: the first page. */
export const summaryOf = (view: View, top: TopGroup, wins: readonly QuickWin[]): Report['summary'] => ({
  what: [topFinding(view, top), ...aboutFinding(view, top), ...changeableFinding(view)].join(' '),
  sure: [answered(view), ...width(view, top), ...likelyBias(view, top)].join(' '),
  act: whatToDo(wins),
});

function answered({ subject }: View): string {
  const rate = responseRate(subject);
  return rate === undefined
    ? `${subject.n} people answered.`
    : `${subject.n} of the ${subject.asked} who left and were asked answered (${rate}%); those who did not may have had other reasons.`;
}

function width({ subject, release }: View, { named }: TopGroup): string[] {
  const [first] = named;
  if (first === undefined) return [];
  const share = shareOf(first.x, subject, estimandOf(release.campaign.clock, subject));
  if (share === undefined) return [];
  const { percent, low, high } = share;
  return [
    `For the share named first (${percent}%), anything from ${low}% to ${high}% fits these answers (95% interval).`,
  ];
}

/** How far those who did not answer could move the share named first. */
function likelyBias({ subject }: View, { named }: TopGroup): string[] {
  const [first] = named;
  if (first === undefined || subject.asked === null || subject.asked <= subject.n) return [];
  const bounds = worstCaseBounds(first.x, subject.n, subject.asked);
  if (!bounds.ok) return [];
  const [least, most] = [bounds.value.lo, bounds.value.hi].map((share) => Math.round(100 * share));
  return [
    `If none or all of the ${subject.asked - subject.n} who did not answer had named it, it would be ${least}% or ${most}% of all who were asked.`,
  ];
}

function whatToDo(wins: readonly QuickWin[]): string {
  const [first, second] = wins;
  if (first === undefined) return 'The sources document no practice for these reasons.';
  const two = second === undefined ? first.title : `${first.title}; ${second.title}`;
  return `${wins.length === 1 ? 'One practice is' : `${wins.length} practices are`} documented for these reasons. Consider first: ${two}. These are practices that others describe, not proof that fewer people leave.`;
}
