import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Opening, Publication } from '../../domain/report/publication.ts';
import type { Publications } from '../../use-cases/ports/publications.ts';
import { Rows } from './table.ts';

type Named = Parameters<Publications['ofReport']>[0];

const nameOf = ({ campaign, clock, scope }: Named): string => `${campaign}#${clock}#${scope}`;

/** Text that sorts as its instant does. */
const instantKey = (instant: number): string => new Date(instant).toISOString();

const AFTER_ALL = '~';

/**
 * Each publication twice, because a table has one order: under its reader, where it counts, and under its report, where
 * researchers look it up.
 */
export function dynamoPublications(client: DynamoDBClient, table: string): Publications {
  const rows = new Rows(client, table, Publication);
  const openings = new Rows(client, table, Opening);
  const toReader = (reader: string, named: Named) => ({ pk: `reader#${reader}`, sk: nameOf(named) });
  const all = async (pk: string) => {
    const found: Publication[] = [];
    for await (const [, publication] of rows.query(pk)) found.push(publication);
    return found;
  };
  return {
    get: (reader, named) => rows.get(toReader(reader, named)),
    toReader: (reader) => all(`reader#${reader}`),
    ofReport: (named) => all(`report#${nameOf(named)}`),
    async keep(publication) {
      const { reader, withdrawn } = publication;
      const counts = toReader(reader, publication);
      const listed = { pk: `report#${nameOf(publication)}`, sk: reader };
      // A right is listed before it counts, and counts no more before it is listed as taken back.
      for (const key of withdrawn === undefined ? [listed, counts] : [counts, listed]) {
        await rows.put(key, publication);
      }
    },
    async noteOpening(named, opening) {
      const sk = `${instantKey(opening.at)}#${opening.who.id}#${opening.format}`;
      await openings.put({ pk: `opened#${nameOf(named)}`, sk }, opening);
    },
    openings: (named, most) => openings.beside(`opened#${nameOf(named)}`, { below: AFTER_ALL }, most),
  };
}
