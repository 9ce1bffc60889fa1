import type { Class, Funnel } from '../../context/funnel.ts';
import type { Leaving } from '../../context/leaving.ts';
import type { ContextSnapshot } from '../../context/snapshot.ts';
import type { View } from '../view.ts';
import { leavingOfPlace, notCounted } from './leaving-of-place.ts';
import { type Place, placesOf } from './places.ts';
import { averageWords, fixed, rateWords, yearWords } from './words.ts';

export const CLASS_WORDS: Readonly<Record<Class, string>> = {
  within: 'Within limits',
  'alert-high': 'Alert: high',
  'alert-low': 'Alert: low',
  'alarm-high': 'Alarm: high',
  'alarm-low': 'Alarm: low',
};

/** In a sentence. */
const VERDICTS: Readonly<Record<Class, string>> = {
  within: 'within limits',
  'alert-high': 'perhaps higher (alert)',
  'alert-low': 'perhaps lower (alert)',
  'alarm-high': 'higher than chance explains (alarm)',
  'alarm-low': 'lower than chance explains (alarm)',
};

/** How many leave, how sure that is, whether it is out of the ordinary, and what such a test misses. */
export function leavingPoints(view: View, context: ContextSnapshot, funnel: Funnel | undefined): string[] {
  const [own, ...wider] = placesOf(view);
  if (own === undefined) return [];
  const leaving = leavingOfPlace(context, own);
  if (leaving === undefined)
    return [
      `There is no leaving rate of ${own.name}: its staffing is not known for thirteen month ends on end.`,
      ...wider.flatMap((place) => rateSentence(context, place)),
    ];
  return [
    leftSentence(context, own, leaving),
    ...wider.flatMap((place) => rateSentence(context, place)),
    ...(funnel === undefined ? [] : funnelPoints(own, funnel)),
    ...missingSentence(context, own),
  ];
}

function leftSentence(context: ContextSnapshot, { name }: Place, found: Leaving): string {
  const { left, resigned, moved, leaving, resigning } = found;
  const head = `${name}, ${yearWords(context)}: ${people(left)} left, of ${averageWords(found)} permanent staff on average`;
  if (leaving === undefined || resigning === undefined)
    return `${head}. No rate is given of fewer than 10 staff.`;
  const moves = moved === 0 ? '' : ` Another ${moved} moved within the service, which is not leaving.`;
  return `${head}: ${rateWords(leaving)}. ${people(resigned)} of them resigned: ${rateWords(resigning)}.${moves}`;
}

function rateSentence(context: ContextSnapshot, place: Place): string[] {
  const found = leavingOfPlace(context, place);
  if (found?.leaving === undefined || found.resigning === undefined) return [];
  return [`${place.name}: ${rateWords(found.leaving)} left and ${rateWords(found.resigning)} resigned.`];
}

const people = (count: number): string => (count === 0 ? 'None' : String(count));

function funnelPoints({ level, units, name }: Place, funnel: Funnel): string[] {
  const inside = funnel.units.filter(({ unit }) => units.has(unit));
  if (level !== 'unit') return [countsOf(inside)];
  const [own] = inside;
  if (own === undefined) return ['It has too few staff to be held against the limits.'];
  const plain =
    own.exact === own.class ? '' : ` With limits of chance alone it would be ${VERDICTS[own.exact]}.`;
  const verdict = `Against the rate of all units together, ${fixed(100 * funnel.theta)}%, it is ${VERDICTS[own.class]}.${plain}`;
  return [verdict, ...missed(own.n, name, funnel)];
}

/** What the limits are, printed with them. */
export function limitsSentence(funnel: Funnel): string {
  const spread =
    funnel.tau2 > 0
      ? `Units differ more than chance explains (τ² ${funnel.tau2.toFixed(4)} on the arcsine scale), and the limits allow for it.`
      : `Units differ no more than chance explains, so the limits are those of chance alone.`;
  return `Limits: of 1,000 units that are no different from all together, about 1 would be an alarm for being high by chance, and 25 an alert or an alarm. ${spread}`;
}

function countsOf(units: Funnel['units']): string {
  const counts = (Object.keys(CLASS_WORDS) as Class[]).flatMap((each) => {
    const count = units.filter((unit) => unit.class === each).length;
    return count === 0 ? [] : [`${count} ${VERDICTS[each]}`];
  });
  const many = units.length === 1 ? 'Its 1 unit' : `Its ${units.length} units`;
  return `${many} against the rate of all units together: ${counts.join('; ')}.`;
}

/** What being within the limits does not show. */
function missed(n: number, name: string, funnel: Funnel): string[] {
  const power = funnel.power(n, 2);
  if (power === undefined) return [];
  const whole = (share: number) => Math.round(100 * share);
  return [
    `What the test can miss: of 100 units with ${n} staff, as ${name} has, whose rate is twice that of all units, it would miss ${100 - whole(power.alert)} and raise the alarm for ${whole(power.alarm)}.`,
  ];
}

function missingSentence(context: ContextSnapshot, place: Place): string[] {
  const count = place.level === 'unit' ? 0 : notCounted(context, place);
  if (count === 0) return [];
  return [
    `Not counted, because a month end of theirs is missing: ${count} of its ${place.units.size} units.`,
  ];
}
