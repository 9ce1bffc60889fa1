import type { ContextVersion } from '../../../shared/domain/context/version.ts';
import { dayOf } from '../../../shared/domain/kernel/calendar.ts';
import type { Command } from '../command.ts';
import { lateLines, versionLine } from '../context-lines.ts';
import { timeOf } from '../dates.ts';
import { valueOf } from '../outcome.ts';

export const contextList: Command = {
  name: 'context list',
  takes: '',
  says: 'List the context data that are loaded; the newest of each kind is what the next release is made with',
  async run(_, reach) {
    const holdfast = await reach();
    const versions = await valueOf(
      holdfast.invoke<readonly ContextVersion[]>('import', { action: 'list-context' }),
    );
    const late = lateLines(versions, dayOf(await timeOf(holdfast)));
    return {
      lines:
        versions.length === 0 ? ['No context data are loaded.'] : [...versions.map(versionLine), ...late],
      value: versions,
    };
  },
};
