import { expect } from 'vitest';
import { dynamoContextData } from '../../shared/adapters/dynamodb/context-data.ts';
import { dynamoGroups } from '../../shared/adapters/dynamodb/groups.ts';
import { dynamoLedgerHead } from '../../shared/adapters/dynamodb/ledger-head.ts';
import { dynamoReleases } from '../../shared/adapters/dynamodb/releases.ts';
import { dynamoSlips } from '../../shared/adapters/dynamodb/slips.ts';
import { releaseReports } from '../../shared/use-cases/release-reports.ts';
import { renderReport } from '../../shared/use-cases/render-report.ts';
import { tallyRegion } from '../../shared/use-cases/tally-region.ts';
import { verifyReport } from '../../shared/use-cases/verify-report.ts';
import { memoryRun } from '../fixtures/report-run.ts';
import { renderers } from '../functions/render/documents.ts';
import type { Office } from './campaign-office.ts';
import { good } from './interviews.ts';

/** Tallies, releases and writes the reports of a closed campaign, each verified; returns their scopes. */
export async function reportsOf({ desk, store }: Office, region: string): Promise<readonly string[]> {
  const memory = memoryRun({}, []);
  const run = {
    ...memory,
    campaigns: desk.campaigns,
    groups: dynamoGroups(store.client, 'groups'),
    slips: dynamoSlips(store.client, 'slips'),
    context: dynamoContextData(store.client, 'context'),
    releases: dynamoReleases(store.client, 'releases'),
    ledger: dynamoLedgerHead(store.client, 'releases'),
  };
  const closing = { campaign: 'round', clock: 'close' };
  good(await tallyRegion(run, { ...closing, region }));
  const { scopes } = good(await releaseReports(run, closing));
  const making = { ...run, code: 'test', renderers: renderers() };
  for (const event of scopes.filter(({ scope }) => /nation$|-N50/.test(scope))) {
    good(await renderReport(making, event));
    const { differences, files } = good(
      await verifyReport(making, { action: 'verify', ...closing, scope: event.scope }),
    );
    expect([event.scope, files, differences]).toEqual([event.scope, 7, []]);
  }
  return scopes.map(({ scope }) => scope);
}
