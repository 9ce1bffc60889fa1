import type { Action } from '../../../shared/domain/improvement/action.ts';
import { driverFigures } from '../../../shared/domain/improvement/driver-figures.ts';
import { laterFigures } from '../../../shared/use-cases/improvement/later-figures.ts';
import { releasedAt } from '../../../shared/use-cases/released-at.ts';
import type { OfDriver } from '../../../web/pages/console/actions/later-figures.tsx';
import type { ConsoleDesk } from '../desk.ts';

/** The figure that an action was begun from, and what was released of it since. */
export async function ofDriver(desk: ConsoleDesk, { answers }: Action): Promise<OfDriver | undefined> {
  if (answers.kind !== 'driver') return undefined;
  const release = await releasedAt(desk, answers.campaign, answers.clock);
  const figures = release && driverFigures(release, answers.scope);
  const figure = figures?.drivers.find(({ reason }) => reason === answers.reason);
  if (release === undefined || figures === undefined || figure === undefined) return undefined;
  return {
    campaign: release.campaign.title,
    figures,
    figure,
    later: await laterFigures(desk, answers, release),
  };
}
