import { couldBeSeen } from './changes.ts';
import { changeWords } from './scale-table.ts';
import { betterEnd, optionLabel, saidWords, type View } from './view.ts';
import { furthestFirst, type Waves } from './waves.ts';
import { lowered, ofThose } from './words.ts';

export const waveFindings = (view: View, all: readonly Waves[]): string[] =>
  all.flatMap((waves) => findingsSince(view, waves));

function findingsSince(view: View, waves: Waves): string[] {
  if (waves.rows.length === 0) return [];
  const clear = waves.rows.filter(({ verdict }) => verdict !== 'none');
  if (clear.length === 0) {
    return [
      `No clear change since ${waves.title} in any of the ${waves.rows.length} statements compared (${view.subject.n} answers now, ${waves.before.n} then). ${couldBeSeen(view.subject.n, waves.before.n, waves.rows.length)}`,
    ];
  }
  return (['lower', 'higher'] as const).flatMap((verdict) => movedFinding(view, waves, verdict));
}

/** In how many statements it went which way, in few words. */
export const waveCounts = (all: readonly Waves[]): string[] => all.flatMap(countsSince);

function countsSince(waves: Waves): string[] {
  if (waves.rows.length === 0) return [];
  const [better, worse] = (['higher', 'lower'] as const).map(
    (way) => waves.rows.filter(({ verdict }) => verdict === way).length,
  );
  const of = `of the ${waves.rows.length} statements compared`;
  return [
    better === 0 && worse === 0
      ? `Since ${waves.title}: no clear change in any ${of}.`
      : `Since ${waves.title}: better in ${better}, worse in ${worse} ${of}.`,
  ];
}

/** A reader goes on from the clearest few: the table has the rest. */
const SHOWN = 3;

/** What moved one way: in how many statements, and the ones that moved furthest. */
function movedFinding(view: View, waves: Waves, verdict: 'higher' | 'lower'): string[] {
  const moved = furthestFirst(view, waves).filter((row) => row.verdict === verdict);
  if (moved.length === 0) return [];
  const shown = moved.slice(0, SHOWN).map(({ item, now, past, mean }) => {
    const byMean =
      mean === undefined ? '' : `, the mean ${lowered(changeWords(mean.diff, mean.lo, mean.hi))}`;
    return `${saidWords(item, optionLabel(item, betterEnd(item)), now, view.subject.n)}, against ${ofThose(past, waves.before.n)}${byMean}`;
  });
  return [
    `${verdict === 'higher' ? 'Better' : 'Worse'} than in ${waves.title} in ${moved.length} of the ${waves.rows.length} statements compared${moved.length > SHOWN ? ', above all' : ''}: ${shown.join('; ')}.`,
  ];
}
