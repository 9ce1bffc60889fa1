import { ALL_CHANNELS, type CohortLine, cohortLines } from '../../context/cohorts.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import { benjaminiHochberg } from '../../statistics/benjamini-hochberg.ts';
import type { ShareInterval } from '../../statistics/wilson.ts';
import { fixed } from '../background/words.ts';
import { pOf } from '../compare.ts';

const LEVEL = 0.05;

/** The newest cohort that has reached 24 months, and the channels that kept more or fewer than the others together. */
export function cohortPoints({ pqip }: ContextSnapshot): string[] {
  const lines = cohortLines(pqip);
  const whole = lines.find(({ channel, after24 }) => channel === ALL_CHANNELS && after24.share !== undefined);
  if (whole === undefined) return [];
  const channels = lines.filter(
    (line) => line.cohort === whole.cohort && line !== whole && line.after24.share !== undefined,
  );
  const adjusted = benjaminiHochberg(channels.map((line) => againstOthers(line, whole)));
  const apart = channels.filter((_, at) => adjusted.ok && (adjusted.value.adj[at] ?? 1) <= LEVEL);
  const said =
    channels.length < 2
      ? ''
      : apart.length === 0
        ? ' No channel differs clearly from the others together.'
        : ` Clearly different from the other channels together: ${apart.map((line) => `${line.channel}, ${keptWords(line)}`).join('; ')}. Association, not cause.`;
  return [`${whole.cohort}: ${keptWords(whole)} who started were in the service after 24 months.${said}`];
}

const againstOthers = ({ after24, started }: CohortLine, whole: CohortLine): number | null => {
  const kept = after24.count ?? 0;
  return pOf(kept, started, (whole.after24.count ?? 0) - kept, whole.started - started);
};

const keptWords = ({ after24: { count, share }, started }: CohortLine): string =>
  `${count} of ${started}${share === undefined ? '' : ` (${intervalWords(share)})`}`;

const intervalWords = ({ p, lo, hi }: ShareInterval): string =>
  `${fixed(100 * p)}%, 95% interval ${fixed(100 * lo)}% to ${fixed(100 * hi)}%`;
