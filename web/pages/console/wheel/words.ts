import type { StaffForecast } from '../../../../shared/domain/forecast/staff-forecast.ts';
import type { BackTest } from '../../../../shared/domain/forecast/back-test.ts';

export const PDU_PAGES = { text: 'PDU pages', href: '/wheel' };

/** One decimal for what is a mean or an expectation. */
export const tenths = (value: number): string => value.toFixed(1);

/** An expected number of people: of thousands nobody needs tenths. */
export const staffWords = (value: number): string =>
  value < 1000 ? tenths(value) : Math.round(value).toLocaleString('en-GB');

const people = (value: number): string => `${staffWords(value)} people`;

/** How the forecast would have done before: plainly, where it does no better than what costs nothing. */
export function testWords({ origins, heldOut, ahead, errors, inside, better }: BackTest): readonly string[] {
  const national =
    errors.national === undefined ? '' : `; growing as the nation did, by ${people(errors.national)}`;
  return [
    `Made again from ${origins} earlier months, each time from the months before alone, and held against the ${heldOut} month ends that followed, up to ${ahead} ${ahead === 1 ? 'month' : 'months'} ahead: it was off by ${people(errors.own)} on average. Taking the last value for what will be was off by ${people(errors.last)}${national}.`,
    verdict(better),
    `${inside} of the ${heldOut} month ends lay inside their 95% interval.`,
  ];
}

function verdict({ thanLast, thanNational }: BackTest['better']): string {
  if (thanLast && thanNational !== false)
    return thanNational === undefined
      ? 'It does better than taking the last value.'
      : 'It does better than taking the last value, and than the national figure.';
  if (!thanLast && thanNational === false)
    return 'It does no better than taking the last value, and no better than the national figure. Plan with the last value.';
  return thanLast
    ? 'It does better than taking the last value, but no better than the national figure: growing as the nation does.'
    : 'It does no better than taking the last value. Plan with the last value.';
}

export const flowWords = ({ flows }: StaffForecast): string =>
  `In a usual month of the ${flows.months} before, ${tenths(flows.starts)} people came, ${tenths(flows.left)} left and ${tenths(flows.moved)} moved to other posts in the service.`;
