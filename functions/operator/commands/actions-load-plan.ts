import type { PlanLoaded } from '../../../shared/use-cases/improvement/load-plan.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const actionsLoadPlan: Command = {
  name: 'actions load-plan',
  takes: '',
  says: 'Load the published action plan of HMPPS and the Ministry of Justice as the first actions to follow',
  more: 'Its eight recommendations and their actions then stand in the console. Loaded again, it changes none of them.',
  async run(_, reach) {
    const { invoke } = await reach();
    const loaded = await valueOf(invoke<PlanLoaded>('import', { action: 'load-action-plan' }));
    return {
      lines: [`Actions added: ${loaded.added}. There before, and left as they have become: ${loaded.there}.`],
      value: loaded,
    };
  },
};
