import type { Action } from '../../../shared/domain/improvement/action.ts';
import { driverFigures } from '../../../shared/domain/improvement/driver-figures.ts';
import { laterFigures } from '../../../shared/use-cases/improvement/later-figures.ts';
import type { OfDriver } from '../../../web/pages/console/actions/later-figures.tsx';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { mayOpen, releasedTo } from './released-to.ts';

/** The figure that an action was begun from, and what was released of it since. */
export async function ofDriver(
  desk: ConsoleDesk,
  c: ConsoleContext,
  { answers }: Action,
): Promise<OfDriver | undefined> {
  if (answers.kind !== 'driver') return undefined;
  const release = await releasedTo(desk, c, answers);
  const figures = release && driverFigures(release, answers.scope);
  const figure = figures?.drivers.find(({ reason }) => reason === answers.reason);
  if (release === undefined || figures === undefined || figure === undefined) return undefined;
  return {
    campaign: release.campaign.title,
    figures,
    figure,
    later: await laterFigures(desk, answers, release, ({ campaign, clock }) =>
      mayOpen(desk, c, { campaign: campaign.id, clock, scope: answers.scope }),
    ),
  };
}
