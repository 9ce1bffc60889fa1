import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Chance } from '../../infra/local/demo/chance.ts';
import { madeUpAnswers } from '../../infra/local/demo/answers.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { tableName } from '../../shared/adapters/environment.ts';
import { packPile, type Slip } from '../../shared/domain/answer/pack-slips.ts';
import exitInterview from '../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { probationEstate } from '../../shared/domain/organisation/probation-estate.ts';

export const BENCH_CAMPAIGN = 'bench-reports';

/** So many slips of a region's units in a month, stored as the shuffle stores them. */
export async function keepSlips(region: string, month: string, count: number): Promise<void> {
  const instrument = Instrument.parse(exitInterview);
  const units = probationEstate.units.filter((unit) => unit.region === region).map(({ code }) => code);
  const chance = new Chance(`${region} ${month}`);
  const pile = Array.from({ length: count }, (_, index): Slip => {
    const unit = units[index % units.length] ?? '';
    return { unit, answers: madeUpAnswers(instrument, chance) };
  });
  const slips = dynamoSlips(new DynamoDBClient({}), tableName('slips'));
  const packs = packPile(instrument, pile);
  for (const [part, pack] of packs.entries()) {
    await slips.keep(BENCH_CAMPAIGN, region, { month, part, parts: packs.length, pack });
  }
}
